using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.Notices;

/// <summary>A notice of changes: what changed, why, from when, and what its readers have to do.</summary>
/// <param name="School">Null for the board of the trust.</param>
/// <param name="Policies">Those whose text changes; none where only <see cref="New"/> has something to tell.</param>
/// <param name="Since">The day from which approvals are told; null tells what waits for approval.</param>
/// <param name="ReplyBy">The day by which its readers are asked to act; null leaves it open.</param>
public sealed record ChangeNotice(Workspace Workspace, NoticeAudience Audience, School? School, ImmutableArray<PolicyChange> Policies, DateOnly Today, DateOnly? Since, DateOnly? ReplyBy)
{
    /// <summary>What it looks like: the organisation's own documents.</summary>
    public required Layout Layout { get; init; }

    /// <summary>Policies that come for the first time.</summary>
    public ImmutableArray<FirstVersion> New { get; init; } = [];

    /// <summary>Titles of the policies whose text is the one its readers know.</summary>
    public ImmutableArray<string> Unchanged { get; init; } = [];

    public bool IsProposal => Since is null;

    public string Organisation => School?.Name ?? Workspace.Trust.Name;
}
