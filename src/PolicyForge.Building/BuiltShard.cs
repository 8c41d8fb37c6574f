using System.Text.Json;
using PolicyForge.Composition.Copies;

namespace PolicyForge.Building;

/// <summary>Which share of a trust an output folder holds.</summary>
/// <param name="Sources">The fingerprint (<see cref="SourceFingerprint"/>) of all sources, the generator and what was asked for: shares of one build have the same.</param>
/// <param name="IsComplete">False where documents with errors were left out.</param>
public sealed record BuiltShard(Shard Share, string Sources, bool IsComplete = true)
{
    internal static BuiltShard? Read(JsonElement written) =>
        Shard.TryParse(written.GetProperty("share").GetString() ?? "", out var share) && written.GetProperty("sources").GetString() is { } sources
            ? new BuiltShard(share, sources, written.GetProperty("complete").GetBoolean())
            : null;

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("shard");
        json.WriteString("share", Share.ToString());
        json.WriteString("sources", Sources);
        json.WriteBoolean("complete", IsComplete);
        json.WriteEndObject();
    }
}
