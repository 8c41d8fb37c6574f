using System.Text.Json.Nodes;

namespace PolicyForge.Yaml;

/// <summary>A key of a mapping, declared once for the loader and the schema.</summary>
/// <param name="name">As it is written.</param>
/// <param name="isRequired">False where the key may be left out.</param>
/// <param name="description">What editors and hints say of it: a sentence.</param>
public abstract class YamlKey(string name, bool isRequired, string description)
{
    public string Name { get; } = name;

    public bool IsRequired { get; } = isRequired;

    public string Description { get; } = description;

    public abstract bool TryRead(YamlNode node, YamlSource source, out object? value);

    public abstract JsonObject Describe();
}

/// <summary>A key and the shape of its value.</summary>
public sealed class YamlKey<T>(string name, YamlShape<T> shape, bool isRequired, string description) : YamlKey(name, isRequired, description)
{
    public override bool TryRead(YamlNode node, YamlSource source, out object? value)
    {
        bool read = shape.TryRead(node, source, out var typed);
        value = typed;
        return read;
    }

    public override JsonObject Describe()
    {
        var schema = shape.Describe();
        schema["description"] = Description;
        return schema;
    }
}
