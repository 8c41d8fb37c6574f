using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Rows;

/// <summary>A version row and the commit behind it.</summary>
/// <param name="Commit">The commit that first held the row; null where none does: it is not committed yet, or lies beyond the end of a shallow clone.</param>
/// <param name="IsRebuildable">True where the commit's own files are those of this version: it is the last row that the commit added, under the number that it was issued with, and was not imported.</param>
public sealed record TracedRow(VersionRow Row, CommitId? Commit, bool IsRebuildable);
