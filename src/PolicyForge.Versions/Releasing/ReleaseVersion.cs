using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Writing;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Releasing;

/// <summary>The use case "release": adds a row to each history asked for and commits them, or leaves everything as it was and says why.</summary>
/// <param name="documentWriters">Write the files whose digests a row keeps.</param>
public sealed class ReleaseVersion(IRepository repository, IRepositoryWriter writer, string workspaceFolder, IReadOnlyList<IDocumentWriter> documentWriters)
{
    /// <summary>What else must not stand against an approval.</summary>
    public ImmutableArray<IReleaseGate> Gates { get; init; } = [];

    public ReleaseResult Run(ReleaseScope scope, ReleaseRequest request)
    {
        var found = new DiagnosticBag();
        CheckState(repository, found);
        if (found.HasErrors) return ReleaseResult.Failed(found);
        using var releaseLock = writer.TryLock();
        if (releaseLock is null)
        {
            found.Report(ReleaseDiagnostics.InUse, null);
            return ReleaseResult.Failed(found);
        }

        var journal = new ReleaseJournal(releaseLock, workspaceFolder);
        foreach (string undone in journal.Recover(repository)) found.Report(ReleaseDiagnostics.Undone, null, undone);
        writer.Unstage(journal.Paths); // A kill may have come between staging and the commit.
        var tree = new DirectorySourceTree(workspaceFolder);
        var loaded = WorkspaceLoader.Load(tree);
        if (loaded.Value is not { } workspace) return ReleaseResult.Failed([.. found.ToImmutable(), .. loaded.Diagnostics]);
        var log = new SourceLog(repository);
        var composer = new PolicyComposer(workspace, loaded.Diagnostics, new RowTexts(repository, tree, workspace));
        var chosen = Choose(scope, new ChangedHistories(repository, tree, composer, log, request.Date.FirstDay) { Status = request.Status }, workspace, found);
        CheckHistories(chosen, tree, found);
        var planned = new ReleasePlanner(tree, request, documentWriters, new CommittedSources(repository, tree), found).Plan(chosen, composer);
        var sources = UncommittedSources(chosen, workspace, request, log, found);
        CheckTags(planned, request, found);
        CheckLaw(planned, workspace, found);
        var consultation = new ConsultationGate(repository, tree, workspace);
        foreach (var release in planned)
        {
            ConsultationRecords.Check(release, workspace, found);
            if (release.Row.Override is not null) continue;
            if (!ConsultationRecords.Decide(release, workspace)) consultation.Check(release, planned, found);
            foreach (var gate in Gates) found.AddRange(gate.Check(release, workspace));
        }

        if (found.HasErrors || planned.IsEmpty) return ReleaseResult.Failed(found);
        return request.IsDryRun ? new ReleaseResult(planned, null, found.ToImmutable()) { Sources = sources } : Commit(planned, sources, request, journal, found);
    }

    private static ImmutableArray<VersionSubject> Choose(ReleaseScope scope, ChangedHistories changed, Workspace workspace, DiagnosticBag found)
    {
        if (scope is ReleaseScope.Named named) return named.Subjects;
        if (scope is ReleaseScope.AllWaiting waiting) return WaitingVersions.Find(waiting, workspace, found);
        var chosen = changed.Find(((ReleaseScope.AllChanged)scope).Schools, found);
        if (chosen.IsEmpty) found.Report(ReleaseDiagnostics.NothingChanged, null);
        return chosen;
    }

    /// <summary>Why nothing can be added to the history now.</summary>
    internal static void CheckState(IRepository repository, DiagnosticBag found)
    {
        var state = repository.State;
        if (state.IsBare) found.Report(ReleaseDiagnostics.BareRepository, null);
        else if (state.OperationInProgress is { } operation) found.Report(RepositoryDiagnostics.OperationInProgress, null, operation);
        else if (state.Branch is null) found.Report(ReleaseDiagnostics.DetachedHead, null);
        if (state.IsShallow) found.Report(ReleaseDiagnostics.Shallow, null);
    }

    /// <summary>A row that was lost, taken out or changed is put right first: a row after it would seal the loss.</summary>
    private void CheckHistories(ImmutableArray<VersionSubject> subjects, ISourceTree tree, DiagnosticBag found)
    {
        if (subjects.IsEmpty) return;
        var archive = HistoryArchive.Read(repository, [.. subjects.Select(subject => subject.OwnHistoryPath)]);
        var reader = new ReadHistory(repository, tree);
        foreach (var subject in subjects)
        {
            var verified = new DiagnosticBag();
            reader.Read(subject.OwnHistoryPath, subject.SchoolId is null ? TextOwner.Trust : TextOwner.School, archive, verified);
            Diagnostic[] damage = [.. verified.ToImmutable().Where(finding => finding.Severity == Severity.Error && HistoryVerification.IsDamage(finding))];
            if (damage.Length == 0) continue;
            found.AddRange(damage);
            found.Report(ReleaseDiagnostics.HistoryDamaged, null, subject, subject.PolicyId);
        }
    }

    private static ImmutableArray<string> UncommittedSources(ImmutableArray<VersionSubject> subjects, Workspace workspace, ReleaseRequest request, SourceLog log, DiagnosticBag found)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        var uncommitted = new List<(VersionSubject Subject, string Files)>();
        foreach (var subject in subjects)
        {
            if (workspace.Policies.Find(subject.PolicyId) is not { } policy) continue;
            var school = subject.SchoolId is { } id ? workspace.Schools.Find(id) : null;
            var changed = log.Uncommitted(PolicySources.PathsOf(workspace, policy, school));
            all.UnionWith(changed);
            if (changed.Length > 0 && !request.CommitSources) uncommitted.Add((subject, string.Join(", ", changed)));
        }

        // What many have in common is said once.
        bool atOnce = request.IsDryRun && uncommitted.Count > 3;
        foreach (var of in uncommitted.GroupBy(of => atOnce ? string.Join(", ", all) : of.Files, of => of.Subject, StringComparer.Ordinal))
            found.Report(request.IsDryRun ? ReleaseDiagnostics.WouldNeedCommit : ReleaseDiagnostics.NotCommitted, null, of.Count() > 3 ? $"{string.Join(", ", of.Take(3))} and {of.Count() - 3} more" : string.Join(", ", of), of.Key, of.Count() == 1 ? "is" : "are");

        return [.. all];
    }

    private void CheckTags(ImmutableArray<PlannedRelease> planned, ReleaseRequest request, DiagnosticBag found)
    {
        foreach (var release in planned.Where(release => request.Tag && writer.HasTag(release.TagName))) found.Report(ReleaseDiagnostics.TagExists, null, release.TagName);
    }

    private static void CheckLaw(ImmutableArray<PlannedRelease> planned, Workspace workspace, DiagnosticBag found)
    {
        foreach (var release in planned.Where(release => release.Previous is not null))
        {
            foreach (var law in release.LawIn(workspace).Where(law => !law.PrintsByItself))
                found.Report(ReleaseDiagnostics.NamesWhatEnded, null, release.Subject, release.Row.Version, law.Then.Title, law.Then.Ended, string.Join(", ", law.Files));
        }
    }

    private ReleaseResult Commit(ImmutableArray<PlannedRelease> planned, ImmutableArray<string> sources, ReleaseRequest request, ReleaseJournal journal, DiagnosticBag found)
    {
        journal.Write(planned.SelectMany(release => release.Written).Select(file => (file.Path, file.Bytes.ToArray())));
        string message = ReleaseMessage.Of(planned);
        Outcome<Commit>? outcome = null;
        try
        {
            outcome = writer.Commit([.. planned.SelectMany(release => release.Written).Select(file => file.Path).Union(sources, StringComparer.Ordinal)], message);
        }
        finally
        {
            if (outcome?.Value is null)
            {
                writer.Unstage(journal.NewPaths);
                journal.Restore();
            }
        }

        found.AddRange(outcome.Diagnostics);
        if (outcome.Value is not { } commit) return ReleaseResult.Failed(found);
        journal.Close();
        if (request.Tag)
        {
            foreach (var release in planned)
            {
                var tag = writer.Tag(release.TagName, commit.Id, message);
                // The reason that git gives is the last argument of PF5308.
                if (tag.Value is null) found.Report(ReleaseDiagnostics.TagRefused, null, release.Subject, commit.Id.Short, release.TagName, tag.Diagnostics[0].Arguments[^1]);
            }
        }

        return new ReleaseResult(planned, commit, found.ToImmutable()) { Sources = sources };
    }
}

/// <summary>What was released.</summary>
/// <param name="Releases">With a dry run, what would be.</param>
/// <param name="Commit">Null where nothing was.</param>
public sealed record ReleaseResult(ImmutableArray<PlannedRelease> Releases, Commit? Commit, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Changed sources that go into the same commit.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    internal static ReleaseResult Failed(DiagnosticBag found) => new([], null, found.ToImmutable());

    internal static ReleaseResult Failed(ImmutableArray<Diagnostic> found) => new([], null, found);
}
