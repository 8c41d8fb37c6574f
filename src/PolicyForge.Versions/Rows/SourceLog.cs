using System.Collections.Immutable;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Versions.Rows;

/// <summary>The whole history, read once by one log, for asking after many policies. For one thread.</summary>
public sealed class SourceLog(IRepository repository)
{
    private readonly Lazy<IReadOnlyList<CommitChanges>> _log = new(() => repository.Log(new LogQuery()));
    private readonly Lazy<IReadOnlyList<WorkingChange>> _working = new(() => repository.WorkingChanges());
    private readonly Dictionary<CommitId, ImmutableArray<CommitId>> _parents = [];
    private readonly Dictionary<CommitId, HashSet<CommitId>> _ancestors = [];

    /// <summary>Commits that changed the paths and are not among those that led to <paramref name="after"/>, newest first.</summary>
    public ImmutableArray<(Commit Commit, ImmutableArray<string> Files)> After(CommitId? after, ImmutableArray<string> paths)
    {
        var before = after is { } commit ? AncestorsOf(commit) : [];
        return
        [
            .. from change in _log.Value
               where !before.Contains(change.Commit)
               let files = change.Files.Select(file => file.Path).Where(file => IsUnder(file, paths) && !IsHistory(file)).ToImmutableArray()
               where !files.IsEmpty
               select (repository.CommitOf(change.Commit), files),
        ];
    }

    public ImmutableArray<string> Uncommitted(ImmutableArray<string> paths) => [.. _working.Value.Select(change => change.Path).Where(path => IsUnder(path, paths))];

    /// <summary>A row that was added is no change of the text that it stands for.</summary>
    public static bool IsHistory(string file) => file.EndsWith("/" + WorkspacePaths.History, StringComparison.Ordinal);

    private static bool IsUnder(string file, ImmutableArray<string> paths) =>
        paths.Any(path => file.StartsWith(path, StringComparison.Ordinal) && (file.Length == path.Length || file[path.Length] == '/'));

    /// <summary>A commit and all that led to it.</summary>
    private HashSet<CommitId> AncestorsOf(CommitId commit)
    {
        if (_ancestors.TryGetValue(commit, out var known)) return known;
        var found = new HashSet<CommitId>();
        var waiting = new Stack<CommitId>([commit]);
        while (waiting.TryPop(out var next))
        {
            if (!found.Add(next)) continue;
            if (!_parents.TryGetValue(next, out var parents)) _parents[next] = parents = repository.CommitOf(next).Parents;
            foreach (var parent in parents) waiting.Push(parent);
        }

        return _ancestors[commit] = found;
    }
}
