using PolicyForge.Composition;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Reading;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Files;

/// <summary>Finds the state of the sources that a file was built from: first the commits of the version's rows, then later ones, then the working folder.</summary>
/// <remarks>A version of the trust's leaves open what each school fills in, so a school's copy of it may be built from many a later commit.</remarks>
internal sealed class IssuedStates(IRepository repository, VersionArchive archive, ISourceTree working)
{
    /// <summary>How many later commits are tried: each is a workspace to load.</summary>
    private const int MostLater = 24;

    private readonly Lazy<PolicyComposer?> _working = new(() => WorkspaceLoader.Load(working) is { Value: { } workspace, Diagnostics: var found } ? new PolicyComposer(workspace, found) : null);

    public Workspace? Workspace => _working.Value?.Workspace;

    /// <summary>The state with the file's digest, else the one to compare it with; null where no state gives that version.</summary>
    /// <param name="rows">The rows of the version that the file claims.</param>
    public (IssuedState State, bool HasDigest)? Find(VersionSubject subject, FiledDocument file, IReadOnlyList<HistoryEntry> rows)
    {
        IssuedState? first = null;
        foreach (var state in All(subject, rows))
        {
            var properties = state.Policy.Document.Properties;
            if (properties.Version != file.Version) continue;
            if (properties.ContentDigest == file.ContentDigest) return (state, true);
            first ??= state;
        }

        return first is null ? null : (first, false);
    }

    /// <summary>Why no state gives the version of a committed row.</summary>
    public string ReasonFor(VersionSubject subject, HistoryEntry entry)
    {
        var composed = archive.Compose(subject, entry.Commit!.Id);
        if (composed.Value is null || composed.HasErrors) return "its files have errors";
        var owner = entry.Owner == TextOwner.Trust ? subject with { SchoolId = null } : subject;
        return RowProof.Check(archive, owner, entry) is { } differs ? $"{char.ToLowerInvariant(differs.Message[0])}{differs.Message[1..].TrimEnd('.')} ({differs.Descriptor.Code})" : "the files of its commit give another version";
    }

    private IEnumerable<IssuedState> All(VersionSubject subject, IReadOnlyList<HistoryEntry> rows)
    {
        var released = rows.Where(row => row is { Standing: RowStanding.Committed, Commit: not null }).Select(row => row.Commit!).Reverse().ToArray();
        foreach (var commit in released)
        {
            if (StateAt(subject, commit) is { } state) yield return state;
        }

        foreach (var commit in Later(subject, rows).Where(commit => released.All(known => known.Id != commit.Id)))
        {
            if (StateAt(subject, commit) is { } state) yield return state;
        }

        if (_working.Value is { } composer && archive.Compose(subject, composer).Value is { } policy) yield return new IssuedState(null, policy);
    }

    /// <summary>Commits that changed the policy's sources since the oldest of the rows, oldest first.</summary>
    private IEnumerable<Commit> Later(VersionSubject subject, IReadOnlyList<HistoryEntry> rows)
    {
        if (Workspace is not { } workspace || workspace.Policies.Find(subject.PolicyId) is not { } policy) return [];
        var school = subject.SchoolId is { } id ? workspace.Schools.Find(id) : null;
        var after = rows.FirstOrDefault(row => row.Commit is not null)?.Commit?.Id;
        return repository.Log(new LogQuery { Paths = PolicySources.PathsOf(workspace, policy, school), After = after })
            .Select(change => change.Commit).Append(after ?? repository.State.Head!.Value).Distinct().Reverse().Take(MostLater).Select(repository.CommitOf);
    }

    private IssuedState? StateAt(VersionSubject subject, Commit commit) => archive.Compose(subject, commit.Id).Value is { } policy ? new IssuedState(commit, policy) : null;
}
