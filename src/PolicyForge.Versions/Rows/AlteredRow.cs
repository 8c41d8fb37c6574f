using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Rows;

/// <summary>A row that was changed or taken out after it had been committed.</summary>
/// <param name="Before">The row as it was.</param>
/// <param name="After">The row that now stands for the same version; null where none does.</param>
/// <param name="By">The commit that did it; null where no single commit did: a merge dropped one side, or the change is not committed yet.</param>
public sealed record AlteredRow(VersionRow Before, VersionRow? After, CommitId? By);
