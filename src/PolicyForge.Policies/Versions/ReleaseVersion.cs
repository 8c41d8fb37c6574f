using System.Collections.Immutable;
using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Policies.Composition;
using PolicyForge.Policies.Loading;
using PolicyForge.Policies.Sources;
using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Policies.Versions;

/// <summary>The use case "release": adds a row to each history asked for and commits them, or leaves everything as it was and says why.</summary>
/// <param name="documentWriters">Write the files whose digests a row keeps.</param>
public sealed class ReleaseVersion(IRepository repository, IRepositoryWriter writer, string workspaceFolder, IReadOnlyList<IDocumentWriter> documentWriters)
{
    /// <param name="subjects">Whose histories get a row; null releases every one of the school (of the trust, where null) whose text has changed since its last row.</param>
    public ReleaseResult Run(ImmutableArray<VersionSubject>? subjects, string? schoolId, ReleaseRequest request)
    {
        var found = new DiagnosticBag();
        CheckState(found);
        if (found.HasErrors) return ReleaseResult.Failed(found);
        using var releaseLock = writer.TryLock();
        if (releaseLock is null)
        {
            found.Report(ReleaseDiagnostics.InUse, null);
            return ReleaseResult.Failed(found);
        }

        var journal = new ReleaseJournal(releaseLock, workspaceFolder);
        foreach (string undone in journal.Recover(repository)) found.Report(ReleaseDiagnostics.Undone, null, undone);
        writer.Forget(journal.NewPaths);
        var tree = new DirectorySourceTree(workspaceFolder);
        var loaded = WorkspaceLoader.Load(tree);
        if (loaded.Value is not { } workspace) return ReleaseResult.Failed([.. found.ToImmutable(), .. loaded.Diagnostics]);
        var chosen = subjects ?? Changed(tree, workspace, schoolId);
        if (chosen.IsEmpty) found.Report(ReleaseDiagnostics.NothingChanged, null);
        var planned = new ReleasePlanner(tree, request, documentWriters, found).Plan(chosen, workspace);
        var sources = UncommittedSources(chosen, workspace, request, found);
        CheckTags(planned, request, found);
        return found.HasErrors || planned.IsEmpty ? ReleaseResult.Failed(found) : Commit(planned, sources, request, journal, found);
    }

    private void CheckState(DiagnosticBag found)
    {
        var state = repository.State;
        if (state.IsBare) found.Report(ReleaseDiagnostics.BareRepository, null);
        else if (state.OperationInProgress is { } operation) found.Report(RepositoryDiagnostics.OperationInProgress, null, operation);
        else if (state.Branch is null) found.Report(ReleaseDiagnostics.DetachedHead, null);
        if (state.IsShallow) found.Report(ReleaseDiagnostics.Shallow, null);
    }

    /// <summary>Histories whose last row has another digest than the text has now. Rows without a digest are judged by the commits since.</summary>
    private ImmutableArray<VersionSubject> Changed(ISourceTree tree, Workspace workspace, string? schoolId)
    {
        var composer = new PolicyComposer(workspace);
        return [.. VersionSubject.All(tree).Where(subject => subject.SchoolId == schoolId && HasChanged(subject, composer, tree))];
    }

    private bool HasChanged(VersionSubject subject, PolicyComposer composer, ISourceTree tree)
    {
        var school = subject.SchoolId is { } id ? composer.Workspace.Schools.Find(id) : null;
        if (new HistoryFile(tree).Load(subject.OwnHistoryPath).Latest is not { } last || composer.Workspace.Policies.Find(subject.PolicyId) is not { } policy) return false;
        if (last.Digest is { } digest) return composer.DigestOf(new PolicyCopy(policy, school), last.Date.FirstDay).Value != digest;
        var paths = PolicySources.PathsOf(composer.Workspace, policy, school).Remove(WorkspacePaths.Settings).Remove(WorkspacePaths.Legislation);
        var entry = new ReadHistory(repository, tree).Read(subject.OwnHistoryPath, Documents.Model.TextOwner.Trust, HistoryArchive.Read(repository, subject.OwnHistoryPath), new DiagnosticBag())[^1];
        return entry.Commit is { } commit && (repository.Log(new LogQuery { Paths = paths, After = commit.Id }).Count > 0 || repository.WorkingChanges(paths).Count > 0);
    }

    private ImmutableArray<string> UncommittedSources(ImmutableArray<VersionSubject> subjects, Workspace workspace, ReleaseRequest request, DiagnosticBag found)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var subject in subjects)
        {
            if (workspace.Policies.Find(subject.PolicyId) is not { } policy) continue;
            var school = subject.SchoolId is { } id ? workspace.Schools.Find(id) : null;
            string[] changed = [.. repository.WorkingChanges(PolicySources.PathsOf(workspace, policy, school)).Select(change => change.Path)];
            all.UnionWith(changed);
            if (changed.Length > 0 && !request.CommitSources) found.Report(ReleaseDiagnostics.NotCommitted, null, subject, string.Join(", ", changed));
        }

        return [.. all];
    }

    private void CheckTags(ImmutableArray<PlannedRelease> planned, ReleaseRequest request, DiagnosticBag found)
    {
        foreach (var release in planned.Where(release => request.Tag && writer.HasTag(release.TagName))) found.Report(ReleaseDiagnostics.TagExists, null, release.TagName);
    }

    private ReleaseResult Commit(ImmutableArray<PlannedRelease> planned, ImmutableArray<string> sources, ReleaseRequest request, ReleaseJournal journal, DiagnosticBag found)
    {
        journal.Write(planned.Select(release => (release.Subject.OwnHistoryPath, Encoding.UTF8.GetBytes(release.Text))));
        string message = ReleaseMessage.Of(planned);
        Outcome<Commit>? outcome = null;
        try
        {
            outcome = writer.Commit([.. planned.Select(release => release.Subject.OwnHistoryPath).Union(sources, StringComparer.Ordinal)], message);
        }
        finally
        {
            if (outcome?.Value is null)
            {
                writer.Forget(journal.NewPaths);
                journal.Restore();
            }
        }

        found.AddRange(outcome.Diagnostics);
        if (outcome.Value is not { } commit) return ReleaseResult.Failed(found);
        journal.Close();
        if (request.Tag)
        {
            foreach (var release in planned) found.AddRange(writer.Tag(release.TagName, commit.Id, message).Diagnostics);
        }

        return new ReleaseResult(planned, commit, found.ToImmutable());
    }
}

/// <summary>What was released.</summary>
/// <param name="Commit">Null where nothing was.</param>
public sealed record ReleaseResult(ImmutableArray<PlannedRelease> Releases, Commit? Commit, ImmutableArray<Diagnostic> Diagnostics)
{
    internal static ReleaseResult Failed(DiagnosticBag found) => new([], null, found.ToImmutable());

    internal static ReleaseResult Failed(ImmutableArray<Diagnostic> found) => new([], null, found);
}
