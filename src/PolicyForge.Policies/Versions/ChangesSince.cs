using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Policies.Loading;
using PolicyForge.Policies.Sources;
using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Policies.Versions;

/// <summary>The use case "changes": what has happened to a policy's own sources since its last version.</summary>
public sealed class ChangesSince(IRepository repository, ISourceTree working)
{
    /// <returns>Null where the workspace no longer has the policy or the school.</returns>
    public SourceChanges? Run(VersionSubject subject, Workspace workspace)
    {
        if (workspace.Policies.Find(subject.PolicyId) is not { } policy) return null;
        var school = subject.SchoolId is { } id ? workspace.Schools.Find(id) : null;
        if (subject.SchoolId is not null && school is null) return null;
        var entries = new ReadHistory(repository, working).Read(subject.OwnHistoryPath, TextOwner.Trust, HistoryArchive.Read(repository, subject.OwnHistoryPath), new DiagnosticBag());
        var last = entries.LastOrDefault(entry => entry.Commit is not null);
        var paths = PolicySources.PathsOf(workspace, policy, school).Remove(WorkspacePaths.Settings).Remove(WorkspacePaths.Legislation);
        var commits = repository.Log(new LogQuery { Paths = paths, After = last?.Commit?.Id });
        return new SourceChanges(
            last,
            [.. commits.Select(commit => (repository.CommitOf(commit.Commit), commit.Files.Select(file => file.Path).ToImmutableArray()))],
            [.. repository.WorkingChanges(paths).Select(change => change.Path)]);
    }
}

/// <summary>What has changed since a version.</summary>
/// <param name="Last">The last committed row; null where there is none: then all commits count.</param>
/// <param name="Commits">Newest first, with the files of the policy that each changed.</param>
/// <param name="Uncommitted">Files with changes that are in no commit.</param>
public sealed record SourceChanges(HistoryEntry? Last, ImmutableArray<(Commit Commit, ImmutableArray<string> Files)> Commits, ImmutableArray<string> Uncommitted);
