using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PolicyForge.Diagnostics;

namespace PolicyForge.Yaml;

/// <summary>A mapping with declared keys, made into a record. Unknown keys are refused.</summary>
/// <param name="name">What the mapping is, to begin a sentence: "A school's profile".</param>
/// <param name="keys">In the order of the documentation.</param>
/// <param name="make">Called where all required keys could be read; an optional key that could not is left out.</param>
public sealed class YamlObject<T>(string name, ImmutableArray<YamlKey> keys, Func<YamlMap, T> make) : YamlShape<T>
{
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

        var entries = new YamlEntry?[keys.Length];
        object?[] values = new object?[keys.Length];
        ReadValues(mapping, source, entries, values);
        bool complete = true;
        for (int i = 0; i < keys.Length; i++)
        {
            if (!keys[i].IsRequired || entries[i] is not null) continue;
            complete = false;
            if (!IsWritten(mapping, keys[i])) source.Diagnostics.Report(YamlDiagnostics.MissingKey, source.Locate(StartOf(mapping)), name, keys[i].Name, keys[i].Description);
        }

        if (complete) value = make(new YamlMap(mapping, source, keys, entries, values));
        return complete;
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

    private void ReadValues(YamlMapping mapping, YamlSource source, YamlEntry?[] entries, object?[] values)
    {
        foreach (var entry in mapping.Entries)
        {
            int index = IndexOf(entry.Key.Value);
            if (index < 0) ReportUnknown(entry.Key, source);
            else if (entry.Value is YamlScalar { IsNull: true })
            {
                if (keys[index].IsRequired) source.Report(YamlDiagnostics.EmptyValue, entry.Key, entry.Key.Value);
            }
            else if (keys[index].TryRead(entry.Value, source, out object? value)) (entries[index], values[index]) = (entry, value);
        }
    }

    private int IndexOf(string written)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i].Name == written) return i;
        }

        return -1;
    }

    private static bool IsWritten(YamlMapping mapping, YamlKey key)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Value == key.Name) return true;
        }

        return false;
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
