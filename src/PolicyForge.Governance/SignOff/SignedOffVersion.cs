using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Governance.SignOff;

/// <summary>A version of a copy that was approved or issued, composed from a commit's own files.</summary>
/// <param name="Copy">The copy as it is today.</param>
/// <param name="Row">The row that says so.</param>
/// <param name="Commit">Whose files give exactly that text.</param>
public sealed record SignedOffVersion(PolicyCopy Copy, VersionRow Row, CommitId Commit, ComposedPolicy Policy);
