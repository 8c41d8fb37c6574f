using PolicyForge.Documents.Model;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Rows;

/// <summary>A row of a copy's history table, and what git knows of it.</summary>
/// <param name="Path">The history.yaml that holds the row.</param>
/// <param name="Owner">Whose row it is.</param>
/// <param name="Commit">The commit that first held it; null where none does, or where a shallow clone hides it.</param>
public sealed record HistoryEntry(VersionRow Row, string Path, TextOwner Owner, Commit? Commit, RowStanding Standing);
