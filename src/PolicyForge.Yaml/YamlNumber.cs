using System.Globalization;
using System.Text.Json.Nodes;

namespace PolicyForge.Yaml;

/// <summary>A number in a range, both ends included.</summary>
public sealed class YamlNumber(decimal least, decimal most, bool isWhole) : YamlShape<decimal>
{
    public override bool TryRead(YamlNode node, YamlSource source, out decimal value)
    {
        value = 0;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (node is not YamlScalar { IsPlain: true } scalar || !decimal.TryParse(scalar.Value, Style, CultureInfo.InvariantCulture, out value)
            || (isWhole && value != decimal.Truncate(value)))
        {
            source.Report(YamlDiagnostics.WrongType, node, isWhole ? "a whole number" : "a number", node is YamlScalar text ? $"\"{text.Value}\"" : node.Description);
            return false;
        }

        if (value >= least && value <= most) return true;
        source.Report(YamlDiagnostics.OutOfRange, node, scalar.Value, least, most);
        return false;
    }

    public override JsonObject Describe() => new()
    {
        ["type"] = isWhole ? "integer" : "number",
        ["minimum"] = least,
        ["maximum"] = most,
    };
}
