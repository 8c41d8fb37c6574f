using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.History;
using PolicyForge.Yaml;

namespace PolicyForge.Versions.Rows;

/// <summary>Every past state of history.yaml files, read from git by one log. For one thread.</summary>
public sealed class HistoryArchive
{
    private const string FileName = "/history.yaml";

    private readonly IRepository _repository;
    private readonly ILookup<string, (CommitId Commit, FileChange File)> _changes;
    private readonly Dictionary<string, ImmutableArray<VersionRow>?> _rowsByBlob = new(StringComparer.Ordinal);

    private HistoryArchive(IRepository repository, IReadOnlyList<CommitChanges> log)
    {
        _repository = repository;
        _changes = log
            .SelectMany(commit => commit.Files.Select(file => (commit.Commit, File: file)))
            .Where(change => change.File.Path.EndsWith(FileName, StringComparison.Ordinal))
            .ToLookup(change => change.File.Path, StringComparer.Ordinal);
    }

    /// <summary>Reads the history of some history.yaml files; of all of them where none is named.</summary>
    /// <exception cref="RepositoryException">git failed.</exception>
    public static HistoryArchive Read(IRepository repository, params ImmutableArray<string> paths) =>
        new(repository, repository.Log(new LogQuery { Paths = paths.IsEmpty ? ["templates", "schools"] : paths }));

    /// <summary>All commits that changed a history.yaml, newest first, children before parents.</summary>
    public IReadOnlyList<HistoryRevision> RevisionsOf(string path) =>
    [
        .. _changes[path].Select(change => new HistoryRevision(
            change.Commit,
            change.File.BlobId is { } blob ? RowsOf(path, blob) : [],
            [.. change.File.PreviousBlobIds.Select(previous => RowsOf(path, previous)).OfType<ImmutableArray<VersionRow>>()])),
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
}
