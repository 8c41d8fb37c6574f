using System.Collections.Immutable;
using System.Text;
using PolicyForge.Versions.Changes;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Releasing;

/// <summary>A row that is about to be released.</summary>
/// <param name="Title">The policy's title.</param>
/// <param name="Text">The whole history.yaml with the row in it.</param>
public sealed record PlannedRelease(VersionSubject Subject, string Title, VersionRow Row, string Text)
{
    /// <summary>The row before it; null where it is the first.</summary>
    public VersionRow? Previous { get; init; }

    /// <summary>Files that are written and committed with the history: a picture of the signature.</summary>
    public ImmutableArray<(string Path, ReadOnlyMemory<byte> Bytes)> Files { get; init; } = [];

    /// <summary>Every file that the release writes, with its whole content.</summary>
    internal IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> Written => [(Subject.OwnHistoryPath, Encoding.UTF8.GetBytes(Text)), .. Files];

    /// <summary>What has become of the law that its text cites since the row before it.</summary>
    public ImmutableArray<LawChange> LawIn(Workspace workspace) => Previous is { } previous && workspace.Policies.Find(Subject.PolicyId) is { } policy
        ? LawChanges.Between(workspace, policy, Subject.SchoolId is { } school ? workspace.Schools.Find(school) : null, workspace.Legislation, previous.Date.FirstDay, Row.Date.FirstDay)
        : [];

    public string TagName => Subject.SchoolId is { } school ? $"schools/{school}/{Subject.PolicyId}/{Row.Version}" : $"policies/{Subject.PolicyId}/{Row.Version}";
}
