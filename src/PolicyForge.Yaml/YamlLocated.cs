using System.Text.Json.Nodes;

namespace PolicyForge.Yaml;

/// <summary>A value together with where it is written.</summary>
internal sealed class YamlLocated<T>(YamlShape<T> shape) : YamlShape<Located<T>>
{
    public override bool TryRead(YamlNode node, YamlSource source, out Located<T> value)
    {
        bool read = shape.TryRead(node, source, out var inner);
        value = read ? new Located<T>(inner, source.Locate(node)) : null!;
        return read;
    }

    public override JsonObject Describe() => shape.Describe();
}
