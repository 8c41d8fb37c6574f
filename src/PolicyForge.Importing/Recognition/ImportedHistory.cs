using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Importing.Recognition;

/// <summary>A column of a history table, with its heading as it stands.</summary>
/// <param name="Width">Its share.</param>
public sealed record ImportedColumn(HistoryField Field, string Heading, int Width);

/// <summary>A row of a history table.</summary>
/// <param name="Index">From 1.</param>
public sealed record ImportedRow(int Index, VersionNumber? Version, PartialDate? Date, string Author, ImmutableArray<string> Summary)
{
    /// <summary>The version's cell as it stands: "Version 1.0".</summary>
    public required string VersionText { get; init; }

    public required string DateText { get; init; }
}
