using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Yaml;

/// <summary>The values of a mapping that was read: every required key is there.</summary>
/// <param name="keys">The keys that may stand in it.</param>
/// <param name="entries">What is written for each key, in the order of the keys; null where the key is left out or unusable.</param>
/// <param name="values">The value read for each entry.</param>
public sealed class YamlMap(YamlMapping node, YamlSource source, ImmutableArray<YamlKey> keys, YamlEntry?[] entries, object?[] values)
{
    public YamlMapping Node { get; } = node;

    public YamlSource Source { get; } = source;

    /// <summary>The value of a required key.</summary>
    public T Get<T>(YamlKey<T> key) => (T)values[IndexOf(key)]!;

    /// <summary>The value of an optional key, or another in its place.</summary>
    public T Get<T>(YamlKey<T> key, T otherwise) => IndexOf(key) is var index && entries[index] is null ? otherwise : (T)values[index]!;

    public T? Find<T>(YamlKey<T> key)
        where T : class => (T?)values[IndexOf(key)];

    public T? FindValue<T>(YamlKey<T> key)
        where T : struct => values[IndexOf(key)] is { } value ? (T)value : null;

    /// <summary>Where a key's value is written; the mapping itself where the key is left out.</summary>
    public SourceLocation LocationOf(YamlKey key) => Source.Locate(entries[IndexOf(key)] is { } entry ? entry.Value : Node);

    private int IndexOf(YamlKey key) => keys.IndexOf(key);
}
