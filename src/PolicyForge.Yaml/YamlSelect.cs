using System.Text.Json.Nodes;

namespace PolicyForge.Yaml;

/// <summary>A value of one shape, made into something else together with its node.</summary>
public sealed class YamlSelect<T, TResult>(YamlShape<T> shape, Func<T, YamlNode, YamlSource, TResult> select) : YamlShape<TResult>
{
    public override bool TryRead(YamlNode node, YamlSource source, out TResult value)
    {
        bool read = shape.TryRead(node, source, out var inner);
        value = read ? select(inner, node, source) : default!;
        return read;
    }

    public override JsonObject Describe() => shape.Describe();
}
