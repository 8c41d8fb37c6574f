using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Rows;

/// <summary>Holds the rows of one history.yaml against git: none was changed, taken out or lost, each has its commit.</summary>
public sealed class HistoryVerification(IRepository repository, HistoryArchive archive)
{
    /// <summary>The rows with their commits, PF5201 to PF5206, PF5214 and PF5215.</summary>
    public Outcome<ImmutableArray<TracedRow>> Verify(PolicyHistory history)
    {
        var revisions = archive.RevisionsOf(history.Path);
        var rows = RowTracer.Trace(history.Rows, revisions);
        return new Outcome<ImmutableArray<TracedRow>>(rows,
        [
            .. RowTracer.FindAltered(history.Rows, revisions).Select(altered => Describe(altered, history)),
            .. rows.Select((row, index) => Describe(row, index, rows)).OfType<Diagnostic>(),
        ]);
    }

    /// <summary>True for a finding that a row is not as it was committed.</summary>
    public static bool IsDamage(Diagnostic finding) => finding.Descriptor == VersionDiagnostics.RowChanged || finding.Descriptor == VersionDiagnostics.RowRemoved
        || finding.Descriptor == VersionDiagnostics.RowLost || finding.Descriptor == VersionDiagnostics.RowEdited;

    private Diagnostic Describe(AlteredRow altered, PolicyHistory history)
    {
        var at = (altered.After ?? altered.Before).Location;
        if (altered is { By: null, After: { } now }) return VersionDiagnostics.RowEdited.At(now.Location, altered.Before.Version, history.Path);
        if (altered.By is not { } id) return VersionDiagnostics.RowLost.At(At(altered.Before, history), altered.Before.Version, history.Path);
        var commit = repository.CommitOf(id);
        var descriptor = altered switch
        {
            { After: null } => VersionDiagnostics.RowRemoved,
            { Before.Digest: null } when IsImportedNow(altered.Before, history) => VersionDiagnostics.ImportedRowCorrected,
            _ => VersionDiagnostics.RowChanged,
        };
        return descriptor.At(at, altered.Before.Version, id.Short, commit.Author, commit.AuthorDate.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
    }

    /// <summary>True for a version that the history says is older than the repository. What `release` wrote has a digest, and is never that.</summary>
    private static bool IsImportedNow(VersionRow row, PolicyHistory history) => history.Rows.Any(now => now.Imported && now.Version.IsSameAs(row.Version));

    /// <summary>The row that now has the version, where one has; else the file.</summary>
    private static SourceLocation At(VersionRow lost, PolicyHistory history) =>
        history.Rows.FirstOrDefault(row => row.Version.IsSameAs(lost.Version))?.Location ?? SourceLocation.OfFile(history.Path);

    /// <summary>What git knows of a row, by its place among the rows of its file.</summary>
    public RowStanding StandingOf(int index, ImmutableArray<TracedRow> rows)
    {
        var traced = rows[index];
        if (traced.Commit is not { } commit) return RowStanding.NotCommitted;
        if (traced.Row is { Imported: true, Digest: null }) return RowStanding.Imported;
        if (IsCutOff(commit)) return RowStanding.BeyondShallow;
        // Where rows were renumbered, a rebase or a squash put the changes of both branches under this one.
        bool isOfSeveral = rows.Skip(index + 1).Any(later => later.Commit == commit) || rows.Skip(index).Any(row => row.Row.RenumberedFrom is not null);
        return !traced.IsRebuildable && isOfSeveral ? RowStanding.Squashed : RowStanding.Committed;
    }

    private Diagnostic? Describe(TracedRow traced, int index, ImmutableArray<TracedRow> rows) =>
        StandingOf(index, rows) switch
        {
            RowStanding.NotCommitted => VersionDiagnostics.RowNotCommitted.At(traced.Row.Location, traced.Row.Version),
            RowStanding.BeyondShallow => VersionDiagnostics.BeyondShallow.At(traced.Row.Location, traced.Row.Version),
            RowStanding.Squashed => VersionDiagnostics.RowsSquashed.At(traced.Row.Location, traced.Row.Version, traced.Commit!.Value.Short),
            _ => null,
        };

    /// <summary>In a shallow clone the oldest commits seem to add everything that came before them.</summary>
    private bool IsCutOff(CommitId commit) => repository.State.ShallowBoundary.Contains(commit);
}
