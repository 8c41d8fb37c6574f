using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace PolicyForge.Yaml;

/// <summary>A mapping whose keys the writer chooses (roles, features): the keys' shape is given by a pattern or by a list of names.</summary>
public sealed class YamlDictionary<T>(YamlShape<string> key, YamlShape<T> item) : YamlShape<ImmutableArray<(YamlScalar Key, T Value)>>
{
    public override bool TryRead(YamlNode node, YamlSource source, out ImmutableArray<(YamlScalar Key, T Value)> value)
    {
        value = [];
        if (node is not YamlMapping mapping)
        {
            source.Report(YamlDiagnostics.WrongType, node, "keys and values", node.Description);
            return false;
        }

        var entries = ImmutableArray.CreateBuilder<(YamlScalar Key, T Value)>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            bool named = key.TryRead(entry.Key, source, out _);
            if (item.TryRead(entry.Value, source, out var read) && named) entries.Add((entry.Key, read));
        }

        value = entries.ToImmutable();
        return true;
    }

    public override JsonObject Describe() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = key.Describe(),
        ["additionalProperties"] = item.Describe(),
    };
}
