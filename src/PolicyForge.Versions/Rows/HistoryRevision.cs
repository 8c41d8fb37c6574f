using System.Collections.Immutable;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Rows;

/// <summary>A history.yaml as one commit left it.</summary>
/// <param name="Commit">The commit that changed the file.</param>
/// <param name="Rows">The rows after it; null where the file cannot be read (or was deleted).</param>
/// <param name="PreviousRows">The rows in each parent that had the file and could be read.</param>
/// <param name="Path">Where the file lay then.</param>
public sealed record HistoryRevision(CommitId Commit, ImmutableArray<VersionRow>? Rows, ImmutableArray<ImmutableArray<VersionRow>> PreviousRows, string Path);
