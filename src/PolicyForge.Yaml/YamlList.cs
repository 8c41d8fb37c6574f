using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace PolicyForge.Yaml;

/// <summary>A list of values of one shape. Where <paramref name="orSingle"/> is true, one value may stand without a list.</summary>
public sealed class YamlList<T>(YamlShape<T> item, bool orSingle = false, int least = 0) : YamlShape<ImmutableArray<T>>
{
    public override bool TryRead(YamlNode node, YamlSource source, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not YamlSequence sequence)
        {
            if (orSingle)
            {
                bool read = item.TryRead(node, source, out var single);
                if (read) value = [single];
                return read;
            }

            source.Report(YamlDiagnostics.WrongType, node, "a list", node.Description);
            return false;
        }

        if (sequence.Items.Length < least)
        {
            source.Report(YamlDiagnostics.WrongType, node, least == 1 ? "a list of at least one" : $"a list of at least {least}", "an empty list");
            return false;
        }

        var items = ImmutableArray.CreateBuilder<T>(sequence.Items.Length);
        foreach (var child in sequence.Items)
        {
            if (item.TryRead(child, source, out var read)) items.Add(read);
        }

        value = items.ToImmutable();
        return true;
    }

    public override JsonObject Describe()
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = item.Describe() };
        if (least > 0) list["minItems"] = least;
        return orSingle ? new JsonObject { ["anyOf"] = new JsonArray(item.Describe(), list) } : list;
    }
}
