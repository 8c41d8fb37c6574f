using System.Text.Json.Nodes;

namespace PolicyForge.Yaml;

/// <summary>A short form (a single value) or a long one (a mapping or a list).</summary>
public sealed class YamlEither<T>(YamlShape<T> scalar, YamlShape<T> other) : YamlShape<T>
{
    public override bool TryRead(YamlNode node, YamlSource source, out T value) =>
        (node is YamlScalar ? scalar : other).TryRead(node, source, out value);

    public override JsonObject Describe() => new() { ["anyOf"] = new JsonArray(scalar.Describe(), other.Describe()) };
}
