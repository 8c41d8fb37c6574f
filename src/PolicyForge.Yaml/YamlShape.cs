using System.Text.Json.Nodes;

namespace PolicyForge.Yaml;

/// <summary>What a YAML value may look like: reads it, and describes it for the JSON schemas under docs/schemas/.</summary>
/// <remarks>One declaration serves both, so that editors and the loader cannot disagree. Immutable.</remarks>
public abstract class YamlShape<T>
{
    /// <summary>Reads a node; reports everything that is wrong with it, and gives false where nothing usable is left.</summary>
    public abstract bool TryRead(YamlNode node, YamlSource source, out T value);

    /// <summary>JSON Schema (draft 7) of the value.</summary>
    public abstract JsonObject Describe();
}
