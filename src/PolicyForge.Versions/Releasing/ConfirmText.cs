using System.Collections.Immutable;
using System.Text;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Releasing;

/// <summary>The use case "confirm": gives an approved row that was written by hand the digest of the text as it is, once a person has said that this is what was approved.</summary>
/// <remarks>The row says the same as before, and proves it from now on. It is committed like a release, or everything is left as it was.</remarks>
public sealed class ConfirmText(IRepository repository, IRepositoryWriter writer, string workspaceFolder, IReadOnlyList<IDocumentWriter> documentWriters)
{
    /// <summary>The subjects whose newest row is an approval without a digest.</summary>
    public static ImmutableArray<VersionSubject> Open(ISourceTree tree)
    {
        var files = new HistoryFile(tree);
        return [.. VersionSubject.All(tree).Where(subject => IsOpen(files.Load(subject.OwnHistoryPath).Latest))];
    }

    public ReleaseResult Run(ImmutableArray<VersionSubject> subjects)
    {
        var found = new DiagnosticBag();
        ReleaseVersion.CheckState(repository, found);
        if (found.HasErrors) return ReleaseResult.Failed(found);
        using var releaseLock = writer.TryLock();
        if (releaseLock is null)
        {
            found.Report(ReleaseDiagnostics.InUse, null);
            return ReleaseResult.Failed(found);
        }

        var journal = new ReleaseJournal(releaseLock, workspaceFolder);
        foreach (string undone in journal.Recover(repository)) found.Report(ReleaseDiagnostics.Undone, null, undone);
        writer.Unstage(journal.Paths);
        var tree = new DirectorySourceTree(workspaceFolder);
        var loaded = WorkspaceLoader.Load(tree);
        found.AddRange(loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error));
        if (loaded.Value is not { } workspace || found.HasErrors) return ReleaseResult.Failed(found);
        var composer = new PolicyComposer(workspace, loaded.Diagnostics);
        var log = new SourceLog(repository);
        var sources = new CommittedSources(repository, tree);
        ImmutableArray<PlannedRelease> planned = [.. subjects.Select(subject => Plan(subject, tree, composer, log, sources, found)).OfType<PlannedRelease>()];
        return found.HasErrors || planned.IsEmpty ? ReleaseResult.Failed(found) : Commit(planned, journal, found);
    }

    private PlannedRelease? Plan(VersionSubject subject, ISourceTree tree, PolicyComposer composer, SourceLog log, CommittedSources sources, DiagnosticBag found)
    {
        var history = new HistoryFile(tree).Load(subject.OwnHistoryPath);
        if (composer.Workspace.Policies.Find(subject.PolicyId) is not { } policy || history.Latest is not { } row || !IsOpen(row))
        {
            found.Report(ReleaseDiagnostics.NothingToConfirm, null, subject);
            return null;
        }

        var school = subject.SchoolId is { } id ? composer.Workspace.Schools.Find(id) : null;
        var copy = new PolicyCopy(policy, school);
        var paths = PolicySources.PathsOf(composer.Workspace, policy, school);
        if (log.Uncommitted(paths) is { IsEmpty: false } changed) found.Report(ReleaseDiagnostics.NotCommitted, null, subject, string.Join(", ", changed));
        var digest = composer.DigestOf(copy, row.Date.FirstDay);
        if (digest.Value is null || digest.HasErrors)
        {
            found.AddRange(digest.Diagnostics);
            found.Report(ReleaseDiagnostics.HasErrors, null, subject);
            return null;
        }

        var proven = Proof.Of(row with { Digest = digest.Value }, ReleasePlanner.FilesOf(copy, composer, documentWriters), sources.DigestOf(paths));
        string text = RowYaml.Prove(Encoding.UTF8.GetString(tree.Read(tree.Find(subject.OwnHistoryPath)!).Span), proven);
        var read = new HistoryFile(new MemorySourceTree((subject.OwnHistoryPath, text))).Load(subject.OwnHistoryPath).Rows;
        if (read.Select(RowText.Of).SequenceEqual([.. history.Rows[..^1].Select(RowText.Of), RowText.Of(proven)], StringComparer.Ordinal)) return new PlannedRelease(subject, policy.Title, proven, text) { Previous = row };
        found.Report(ReleaseDiagnostics.CannotAppend, SourceLocation.OfFile(subject.OwnHistoryPath));
        return null;
    }

    private ReleaseResult Commit(ImmutableArray<PlannedRelease> planned, ReleaseJournal journal, DiagnosticBag found)
    {
        journal.Write(planned.Select(release => (release.Subject.OwnHistoryPath, Encoding.UTF8.GetBytes(release.Text))));
        Outcome<Commit>? outcome = null;
        try
        {
            outcome = writer.Commit([.. planned.Select(release => release.Subject.OwnHistoryPath)], ReleaseMessage.OfConfirmation(planned));
        }
        finally
        {
            if (outcome?.Value is null) journal.Restore();
        }

        found.AddRange(outcome.Diagnostics);
        if (outcome.Value is null) return ReleaseResult.Failed(found);
        journal.Close();
        return new ReleaseResult(planned, outcome.Value, found.ToImmutable());
    }

    private static bool IsOpen(VersionRow? row) => row is { Digest: null, Status: ReleaseStatus.Approved or ReleaseStatus.Issued };
}
