using System.Collections.Immutable;
using System.Text;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Versions.Rows;

/// <summary>Which paths a file had before, where a commit took it away there and put most of its lines here. For one thread.</summary>
internal sealed class RenamedFiles(IRepository repository)
{
    /// <summary>Of the lines of both files, how many must be the same: as git has it.</summary>
    private const double LeastAlike = 0.5;

    private const int MostRenames = 20;

    private readonly Dictionary<string, ImmutableArray<string>> _known = new(StringComparer.Ordinal);

    /// <summary>The newest first.</summary>
    public ImmutableArray<string> FormerPathsOf(string path)
    {
        if (_known.TryGetValue(path, out var known)) return known;
        var paths = ImmutableArray.CreateBuilder<string>();
        string? at = path;
        CommitId? until = null;
        while (paths.Count < MostRenames && FindSource(at, until) is var (source, commit))
        {
            paths.Add(source);
            (at, until) = (source, commit);
        }

        return _known[path] = paths.ToImmutable();
    }

    /// <summary>The path from which a file came last, and the commit before that.</summary>
    private (string Path, CommitId Before)? FindSource(string path, CommitId? until)
    {
        var log = repository.Log(new LogQuery { Paths = [path], To = until });
        foreach (var change in log)
        {
            var file = change.Files.FirstOrDefault(file => file.Path == path);
            if (file is not { BlobId: { } blob, PreviousBlobIds.IsEmpty: true }) continue;
            if (repository.State.ShallowBoundary.Contains(change.Commit) || repository.CommitOf(change.Commit).Parents is not [var parent, ..]) return null;
            return Closest(path, blob, change.Commit, parent) is { } source ? (source, parent) : null;
        }

        return null;
    }

    private string? Closest(string path, string blob, CommitId commit, CommitId parent)
    {
        string top = path[..path.IndexOf('/', StringComparison.Ordinal)];
        var lines = LinesOf(blob);
        return repository.Log(new LogQuery { Paths = [top], To = commit, After = parent })
            .Where(change => change.Commit == commit).SelectMany(change => change.Files)
            .Where(file => file is { BlobId: null, PreviousBlobIds.IsEmpty: false } && IsSameKind(file.Path, path))
            .Select(file => (file.Path, Alike: Alike(lines, LinesOf(file.PreviousBlobIds[0]))))
            .Where(candidate => candidate.Alike >= LeastAlike)
            .OrderByDescending(candidate => candidate.Alike).ThenBy(candidate => candidate.Path, StringComparer.Ordinal)
            .Select(candidate => candidate.Path).FirstOrDefault();
    }

    private static bool IsSameKind(string path, string other)
    {
        var (names, others) = (path.Split('/'), other.Split('/'));
        return names.Length == others.Length && names[^1] == others[^1];
    }

    private string[] LinesOf(string blob) => Encoding.UTF8.GetString(repository.ReadBlob(blob).Span).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static double Alike(string[] lines, string[] others)
    {
        var left = others.GroupBy(line => line, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        int same = 0;
        foreach (string line in lines)
        {
            if (left.GetValueOrDefault(line) is not (> 0 and var count)) continue;
            left[line] = count - 1;
            same++;
        }

        return 2.0 * same / Math.Max(1, lines.Length + others.Length);
    }
}
