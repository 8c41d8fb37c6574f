using System.Text.Json.Nodes;

namespace PolicyForge.Yaml;

/// <summary>true or false, as YAML 1.2 writes them: "yes" and "no" are text.</summary>
internal sealed class YamlBoolean : YamlShape<bool>
{
    public override bool TryRead(YamlNode node, YamlSource source, out bool value)
    {
        value = node is YamlScalar { Boolean: true };
        if (node is YamlScalar { Boolean: not null }) return true;
        source.Report(YamlDiagnostics.WrongType, node, "true or false", node is YamlScalar scalar ? $"\"{scalar.Value}\"" : node.Description);
        return false;
    }

    public override JsonObject Describe() => new() { ["type"] = "boolean" };
}
