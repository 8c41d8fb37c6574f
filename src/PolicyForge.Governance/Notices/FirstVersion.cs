using PolicyForge.Composition.Copies;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Governance.Notices;

/// <summary>A policy that its readers had not before: there is no earlier approved version to hold it against.</summary>
/// <param name="Row">The version that was approved for the first time, or that waits for it.</param>
/// <param name="IsApprovedBySchool">True where the school approves its own copy; false where the trust's approval is enough.</param>
public sealed record FirstVersion(PolicyCopy Copy, string Title, VersionRow Row, bool IsApprovedBySchool);
