using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PolicyForge.Diagnostics;

namespace PolicyForge.Policies.Yaml;

/// <summary>A mapping with declared keys, made into a record. Unknown keys are refused.</summary>
/// <param name="name">What the mapping is, to begin a sentence: "A school's profile".</param>
/// <param name="keys">In the order of the documentation.</param>
/// <param name="make">Called where all required keys could be read; an optional key that could not is left out.</param>
internal sealed class YamlObject<T>(string name, ImmutableArray<YamlKey> keys, Func<YamlMap, T> make) : YamlShape<T>
{
    private readonly Dictionary<string, YamlKey> _byName = keys.ToDictionary(key => key.Name, StringComparer.Ordinal);

    public string Name => name;

    public ImmutableArray<YamlKey> Keys => keys;

    /// <summary>Reads a whole file, or the stretch of it that is YAML, and reports it where it is empty.</summary>
    /// <returns>False where a required key is missing or wrong; true, with other findings reported, where the value can still be worked with.</returns>
    public bool TryReadFile(YamlSource source, SourceSpan span, out T value)
    {
        value = default!;
        int findings = source.Diagnostics.Count;
        var root = YamlDocument.Read(source, span);
        if (root is not null) return TryRead(root, source, out value);
        string needed = string.Join(", ", keys.Where(key => key.IsRequired).Select(key => key.Name));
        if (source.Diagnostics.Count == findings) source.Diagnostics.Report(YamlDiagnostics.EmptyFile, source.Locate(new SourceSpan(span.Start, 0)), needed);
        return false;
    }

    public override bool TryRead(YamlNode node, YamlSource source, out T value)
    {
        value = default!;
        if (node is not YamlMapping mapping)
        {
            source.Report(YamlDiagnostics.WrongType, node, "keys and values", node.Description);
            return false;
        }

        var values = ReadValues(mapping, source);
        foreach (var key in keys.Where(key => key.IsRequired && !mapping.Entries.Any(entry => entry.Key.Value == key.Name)))
        {
            source.Diagnostics.Report(YamlDiagnostics.MissingKey, source.Locate(StartOf(mapping)), name, key.Name, key.Description);
        }

        if (keys.Any(key => key.IsRequired && !values.ContainsKey(key))) return false;
        value = make(new YamlMap(mapping, source, values));
        return true;
    }

    public override JsonObject Describe()
    {
        var properties = new JsonObject();
        foreach (var key in keys) properties[key.Name] = key.Describe();
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        var required = keys.Where(key => key.IsRequired).Select(key => JsonValue.Create(key.Name)).ToArray();
        if (required.Length > 0) schema["required"] = new JsonArray([.. required]);
        return schema;
    }

    private Dictionary<YamlKey, (object? Value, YamlEntry Entry)> ReadValues(YamlMapping mapping, YamlSource source)
    {
        var values = new Dictionary<YamlKey, (object? Value, YamlEntry Entry)>();
        foreach (var entry in mapping.Entries)
        {
            if (!_byName.TryGetValue(entry.Key.Value, out var key)) ReportUnknown(entry.Key, source);
            else if (entry.Value is YamlScalar { IsNull: true })
            {
                if (key.IsRequired) source.Report(YamlDiagnostics.EmptyValue, entry.Key, key.Name);
            }
            else if (key.TryRead(entry.Value, source, out object? value)) values[key] = (value, entry);
        }

        return values;
    }

    private void ReportUnknown(YamlScalar key, YamlSource source)
    {
        var names = keys.Select(known => known.Name).ToArray();
        string? hint = Suggestion.Nearest(key.Value, names) is { } near ? $"Did you mean \"{near}\"?" : null;
        source.Report(YamlDiagnostics.UnknownKey, key, hint, [name, key.Value, string.Join(", ", names)]);
    }

    /// <summary>The first key: where a mapping without one of its keys is shown.</summary>
    private static SourceSpan StartOf(YamlMapping mapping) =>
        mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Key.Span;
}
