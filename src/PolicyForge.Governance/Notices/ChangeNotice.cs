using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.Notices;

/// <summary>A notice of changes: what changed, why, from when, and what its readers have to do.</summary>
/// <param name="School">Null for the board of the trust.</param>
/// <param name="Policies">At least one.</param>
/// <param name="Since">The day from which approvals are told; null tells what waits for approval.</param>
/// <param name="ReplyBy">The day by which its readers are asked to act; null leaves it open.</param>
public sealed record ChangeNotice(Workspace Workspace, NoticeAudience Audience, School? School, ImmutableArray<PolicyChange> Policies, DateOnly Today, DateOnly? Since, DateOnly? ReplyBy)
{
    /// <summary>What it looks like: the organisation's own documents.</summary>
    public required Layout Layout { get; init; }

    public bool IsProposal => Since is null;

    public string Organisation => School?.Name ?? Workspace.Trust.Name;
}
