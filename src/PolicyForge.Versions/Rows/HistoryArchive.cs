using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.History;
using PolicyForge.Yaml;

namespace PolicyForge.Versions.Rows;

/// <summary>Every past state of history.yaml files, read from git. A file that was moved or renamed is followed by its rows. For one thread.</summary>
public sealed class HistoryArchive
{
    private const string FileName = "/history.yaml";

    /// <summary>Where histories lie.</summary>
    private static readonly ImmutableArray<string> Folders = ["templates", "schools"];

    private readonly IRepository _repository;

    /// <summary>The changes of the whole history, newest first; null where only some paths were asked for.</summary>
    private readonly ILookup<CommitId, FileChange>? _byCommit;

    private readonly ILookup<string, HistoryChange> _changes;
    private readonly Dictionary<CommitId, MovedHistories> _moves = [];
    private readonly Dictionary<string, ImmutableArray<VersionRow>?> _rowsByBlob = new(StringComparer.Ordinal);

    private HistoryArchive(IRepository repository, ImmutableArray<string> paths)
    {
        _repository = repository;
        var changes = ChangesIn(repository.Log(new LogQuery { Paths = paths.IsEmpty ? Folders : paths }));
        _changes = changes.ToLookup(change => change.File.Path, StringComparer.Ordinal);
        _byCommit = paths.IsEmpty ? changes.ToLookup(change => change.Commit, change => change.File) : null;
    }

    /// <summary>Reads the history of some history.yaml files; of all of them where none is named.</summary>
    /// <exception cref="RepositoryException">git failed.</exception>
    public static HistoryArchive Read(IRepository repository, params ImmutableArray<string> paths) => new(repository, paths);

    /// <summary>All commits that changed a history.yaml, newest first, children before parents; before a commit that moved it there, those of the path that it came from.</summary>
    public IReadOnlyList<HistoryRevision> RevisionsOf(string path)
    {
        var revisions = new List<HistoryRevision>();
        var left = new Queue<HistoryChange>(_changes[path]);
        while (left.TryDequeue(out var change))
        {
            var revision = RevisionOf(change);
            if (!change.IsNew || MovesOf(change.Commit) is not { } moves)
            {
                revisions.Add(revision);
            }
            else if (moves.SourceOf(change.File.Path) is { } source)
            {
                revisions.Add(revision with { PreviousRows = [.. source.PreviousBlobIds.Select(blob => RowsOf(source.Path, blob)).OfType<ImmutableArray<VersionRow>>()] });
                left = new Queue<HistoryChange>(Before(source.Path, change));
            }
            else
            {
                revisions.Add(revision);
                // What had this path before, and went on under another, is another history.
                if (left.TryPeek(out var older) && older.File.BlobId is null && MovesOf(older.Commit)?.IsSource(older.File.Path) == true) break;
            }
        }

        return revisions;
    }

    private HistoryRevision RevisionOf(HistoryChange change) => new(
        change.Commit,
        change.File.BlobId is { } blob ? RowsOf(change.File.Path, blob) : [],
        [.. change.File.PreviousBlobIds.Select(previous => RowsOf(change.File.Path, previous)).OfType<ImmutableArray<VersionRow>>()],
        change.File.Path);

    /// <summary>The changes of a path before the commit that moved it away.</summary>
    private IEnumerable<HistoryChange> Before(string path, HistoryChange move) => _byCommit is null
        ? ChangesIn(_repository.Log(new LogQuery { Paths = [path], To = move.Commit })).Where(change => change.Commit != move.Commit)
        : _changes[path].Where(change => change.Place > move.Place);

    /// <summary>Which histories a commit moved; null for the first commit, and where a shallow clone hides what was before.</summary>
    private MovedHistories? MovesOf(CommitId commit)
    {
        if (_moves.TryGetValue(commit, out var known)) return known;
        if (_repository.State.ShallowBoundary.Contains(commit) || _repository.CommitOf(commit).Parents is not [var parent, ..]) return null;
        var files = _byCommit is { } all
            ? all[commit]
            : ChangesIn(_repository.Log(new LogQuery { Paths = Folders, To = commit, After = parent })).Where(change => change.Commit == commit).Select(change => change.File);
        return _moves[commit] = MovedHistories.Among(files, RowsOf);
    }

    private static HistoryChange[] ChangesIn(IReadOnlyList<CommitChanges> log) =>
    [
        .. log.SelectMany((commit, place) => commit.Files.Where(file => file.Path.EndsWith(FileName, StringComparison.Ordinal)).Select(file => new HistoryChange(commit.Commit, place, file))),
    ];

    /// <summary>The rows of a past state; null where it cannot be read (conflict marks that somebody committed, say).</summary>
    private ImmutableArray<VersionRow>? RowsOf(string path, string blobId)
    {
        if (_rowsByBlob.TryGetValue(blobId, out var known)) return known;
        var text = new SourceText(path, System.Text.Encoding.UTF8.GetString(_repository.ReadBlob(blobId).Span).TrimStart('\ufeff'));
        var findings = new DiagnosticBag();
        bool read = HistoryYaml.Shape.TryReadFile(new YamlSource(text, null, findings), new SourceSpan(0, text.Text.Length), out var rows);
        return _rowsByBlob[blobId] = read && !findings.HasErrors ? rows : null;
    }

    /// <param name="Place">The commit's in the log, the newest being 0.</param>
    private sealed record HistoryChange(CommitId Commit, int Place, FileChange File)
    {
        public bool IsNew => File is { BlobId: not null, PreviousBlobIds.IsEmpty: true };
    }
}
