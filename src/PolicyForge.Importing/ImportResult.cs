using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Governance.Files;
using PolicyForge.Importing.Proof;

namespace PolicyForge.Importing;

/// <summary>What an import made, and how it stands to the file.</summary>
/// <param name="Edit">The files; null where the file cannot be imported.</param>
/// <param name="Comparison">The file held against what is built; null where nothing was.</param>
public sealed record ImportResult(WorkspaceEdit? Edit, ImmutableArray<Diagnostic> Findings, Comparison? Comparison)
{
    public NumberingScheme Scheme { get; init; }

    public int Sections { get; init; }

    /// <summary>How many versions became rows; null where the file has no history table that could.</summary>
    public int? Versions { get; init; }
}
