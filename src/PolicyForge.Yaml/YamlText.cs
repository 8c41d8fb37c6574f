using System.Text.Json.Nodes;

namespace PolicyForge.Yaml;

/// <summary>Words: a single line, or several where <paramref name="severalLines"/> allows it. Empty only where <paramref name="mayBeEmpty"/> is true and quotes say so.</summary>
public sealed class YamlText(bool severalLines, bool mayBeEmpty = false) : YamlShape<string>
{
    public override bool TryRead(YamlNode node, YamlSource source, out string value)
    {
        value = "";
        if (mayBeEmpty && node is YamlScalar { IsPlain: false } scalar && string.IsNullOrWhiteSpace(scalar.Value)) return true;
        return severalLines ? TryReadText(node, source, out value) : TryReadLine(node, source, out value);
    }

    public override JsonObject Describe() => mayBeEmpty ? new() { ["type"] = "string" } : new() { ["type"] = "string", ["minLength"] = 1 };

    public static bool TryReadLine(YamlNode node, YamlSource source, out string value)
    {
        if (!TryReadText(node, source, out value)) return false;
        if (value.AsSpan().IndexOfAny('\r', '\n') < 0) return true;
        source.Report(YamlDiagnostics.SeveralLines, node);
        return false;
    }

    private static bool TryReadText(YamlNode node, YamlSource source, out string value)
    {
        value = "";
        if (node is not YamlScalar scalar)
        {
            source.Report(YamlDiagnostics.WrongType, node, "text", node.Description);
            return false;
        }

        if (scalar.Boolean is not null)
        {
            source.Report(YamlDiagnostics.TextLooksLikeBoolean, node, scalar.Value);
            return false;
        }

        value = scalar.Value.Trim();
        if (value.Length > 0 && !scalar.IsNull) return true;
        source.Report(YamlDiagnostics.WrongType, node, "text", "empty");
        return false;
    }
}
