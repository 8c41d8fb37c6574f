using PolicyForge.Diagnostics;

namespace PolicyForge.Documents.Model;

/// <summary>Where a node comes from, for error positions, impact, redlines and taking back an edit made in Word.</summary>
/// <param name="Location">File, revision and span in the source; null for text that the generator made (a contents list, say).</param>
/// <param name="ClauseId">The clause that holds the node; null for the template's own text.</param>
/// <param name="Owner">Whose words they are.</param>
public sealed record Origin(SourceLocation? Location, string? ClauseId, TextOwner Owner)
{
    public static Origin Generated { get; } = new(null, null, TextOwner.Generator);
}
