using PolicyForge.Diagnostics;

namespace PolicyForge.Policies.Yaml;

/// <summary>The values of a mapping that was read: every required key is there.</summary>
internal sealed class YamlMap(YamlMapping node, YamlSource source, IReadOnlyDictionary<YamlKey, (object? Value, YamlEntry Entry)> values)
{
    public YamlMapping Node { get; } = node;

    public YamlSource Source { get; } = source;

    /// <summary>The value of a required key.</summary>
    public T Get<T>(YamlKey<T> key) => (T)values[key].Value!;

    /// <summary>The value of an optional key, or another in its place.</summary>
    public T Get<T>(YamlKey<T> key, T otherwise) => values.TryGetValue(key, out var found) ? (T)found.Value! : otherwise;

    public T? Find<T>(YamlKey<T> key)
        where T : class => values.TryGetValue(key, out var found) ? (T)found.Value! : null;

    public T? FindValue<T>(YamlKey<T> key)
        where T : struct => values.TryGetValue(key, out var found) ? (T)found.Value! : null;

    /// <summary>Where a key's value is written; the mapping itself where the key is left out.</summary>
    public SourceLocation LocationOf(YamlKey key) => Source.Locate(values.TryGetValue(key, out var found) ? found.Entry.Value : Node);
}
