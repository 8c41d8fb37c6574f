using System.Text.Json.Nodes;

namespace PolicyForge.Yaml;

/// <summary>Any value, kept as it is, because what it must be is only known from elsewhere (the type of a slot).</summary>
public sealed class YamlAny : YamlShape<YamlNode>
{
    public override bool TryRead(YamlNode node, YamlSource source, out YamlNode value)
    {
        value = node;
        return true;
    }

    public override JsonObject Describe() => [];
}
