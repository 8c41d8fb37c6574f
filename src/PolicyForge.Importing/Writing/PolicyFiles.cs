using System.Collections.Immutable;
using PolicyForge.Governance.Files;

namespace PolicyForge.Importing.Writing;

/// <summary>The files that an import makes.</summary>
/// <param name="Sections">How many first-level sections there are, appendices among them.</param>
/// <param name="HasHistory">True where the rows of a history table became history.yaml.</param>
public sealed record PolicyFiles(ImmutableArray<FileDraft> Drafts, int Sections, bool HasHistory)
{
    /// <summary>How many references to sections and appendices became live.</summary>
    public int References { get; init; }
}
