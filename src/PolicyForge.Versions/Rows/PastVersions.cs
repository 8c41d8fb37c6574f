using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Rows;

/// <summary>Finds the commits of many versions with one reading of the history. For one thread.</summary>
/// <param name="schools">As <see cref="VersionArchive"/> takes them.</param>
public sealed class PastVersions(IRepository repository, ISourceTree working, ImmutableArray<string>? schools = null)
{
    private readonly ReadHistory _history = new(repository, working);
    private readonly Lazy<HistoryArchive> _log = new(() => HistoryArchive.Read(repository));
    private readonly HeldRows _held = new(repository);
    private readonly Dictionary<string, ImmutableArray<HistoryEntry>> _entries = new(StringComparer.Ordinal);

    public VersionArchive Archive { get; } = new(repository, working, schools);

    /// <summary>The commit whose files are the version's; null, and why, where there is none.</summary>
    public (CommitId? Commit, string? Reason) Find(VersionRow row)
    {
        string path = row.Location.Path;
        if (!_entries.TryGetValue(path, out var entries)) _entries[path] = entries = _history.Read(path, TextOwner.Trust, _log.Value, new DiagnosticBag());
        var entry = entries.FirstOrDefault(candidate => candidate.Row.Location.Start == row.Location.Start);
        // What was written down by hand stands for the files of the commit that first held it.
        if (entry is { Standing: RowStanding.Imported, Row.Digest: null } && _held.FirstWith(row) is { } held) return (held, null);
        return entry is { Standing: RowStanding.Committed, Commit: { } commit } ? (commit.Id, null) : (null, VersionArchive.Reason(entry?.Standing ?? RowStanding.NotCommitted));
    }
}
