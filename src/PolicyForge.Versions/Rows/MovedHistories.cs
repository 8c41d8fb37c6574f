using System.Collections.Immutable;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Rows;

/// <summary>Which history.yaml files one commit moved: a file that went and one that came hold the same rows.</summary>
internal sealed class MovedHistories
{
    private readonly Dictionary<string, FileChange> _sources = new(StringComparer.Ordinal);

    private MovedHistories()
    {
    }

    /// <summary>The file that became the one at a path; null where it is new.</summary>
    public FileChange? SourceOf(string path) => _sources.GetValueOrDefault(path);

    /// <summary>True where what had the path goes on under another.</summary>
    public bool IsSource(string path) => _sources.Values.Any(source => source.Path == path);

    /// <param name="files">All history.yaml files that the commit changed.</param>
    /// <param name="rowsOf">The rows of a blob at a path; null where it cannot be read.</param>
    public static MovedHistories Among(IEnumerable<FileChange> files, Func<string, string, ImmutableArray<VersionRow>?> rowsOf)
    {
        FileChange[] changed = [.. files];
        var gone = changed.Where(file => file is { BlobId: null, PreviousBlobIds.IsEmpty: false }).ToArray();
        var found = new MovedHistories();
        if (gone.Length == 0) return found;
        var went = gone.Select(file => (File: file, Rows: TextsOf(file.PreviousBlobIds.Select(blob => rowsOf(file.Path, blob))))).ToArray();
        var pairs =
            from came in changed
            where came is { BlobId: not null, PreviousBlobIds.IsEmpty: true }
            let rows = TextsOf([rowsOf(came.Path, came.BlobId!)])
            from candidate in went
            let shared = candidate.Rows.Count(rows.Contains)
            where shared > 0
            // The same rows may stand in many files (a whole school that was renamed): then the names that stayed tell them apart.
            orderby shared descending, SharedNames(came.Path, candidate.File.Path) descending, came.Path, candidate.File.Path
            select (Came: came.Path, Went: candidate.File);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (came, source) in pairs.ToArray())
        {
            if (!found._sources.ContainsKey(came) && taken.Add(source.Path)) found._sources[came] = source;
        }

        return found;
    }

    private static HashSet<string> TextsOf(IEnumerable<ImmutableArray<VersionRow>?> states) => states.SelectMany(rows => rows ?? []).Select(RowText.Of).ToHashSet(StringComparer.Ordinal);

    private static int SharedNames(string path, string other)
    {
        var (names, others) = (path.Split('/'), other.Split('/'));
        return names.Length != others.Length ? 0 : names.Zip(others).Count(pair => pair.First == pair.Second);
    }
}
