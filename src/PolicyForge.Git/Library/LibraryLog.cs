using System.Collections.Immutable;
using LibGit2Sharp;
using PolicyForge.Git.Reading;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Library;

/// <summary>Lists commits and the files they changed through LibGit2Sharp. It compares the asked paths' own entries, and opens no folder that is the same: what a change costs depends on the change alone.</summary>
/// <param name="prefix">The workspace's folder within the repository, ending in a slash; empty at its root.</param>
internal sealed class LibraryLog(LibraryRepository opened, string prefix, ObjectFailures failures) : ILogReader
{
    /// <summary>From here on starting git costs less than walking without the commit-graph that git has (docs/decisions/0051).</summary>
    private const int LongHistory = 200;

    private readonly Lazy<bool> _isLong = new(() => opened.Use(repository => CommitGraph.HasMoreThan(repository, LongHistory)));

    public bool IsLong => _isLong.Value;

    public IReadOnlyList<CommitChanges> Read(LogQuery query)
    {
        if ((query.To ?? opened.State.Head) is not { } from) return [];
        string[] paths = [.. query.Paths.IsEmpty ? [prefix.TrimEnd('/')] : query.Paths.Select(path => prefix + path.TrimEnd('/')).Distinct(StringComparer.Ordinal)];
        try
        {
            return opened.Use(repository => Read(repository, new ObjectId(from.Value), query.After is { } after ? new ObjectId(after.Value) : null, paths));
        }
        catch (LibGit2SharpException problem)
        {
            throw failures.While("log", problem.Message);
        }
    }

    private List<CommitChanges> Read(Repository repository, ObjectId from, ObjectId? without, string[] paths)
    {
        var trees = new LibraryTrees(repository);
        var comparison = new TreeComparison(repository, trees, prefix.Length);
        var treeOf = new Dictionary<ObjectId, ObjectId>();
        var changes = new List<CommitChanges>();
        CommitNode[] nodes = [.. CommitGraph.Walk(repository, from, without)];
        foreach (var node in nodes) treeOf[node.Id] = node.Tree;
        foreach (var node in nodes)
        {
            ImmutableArray<ObjectId> before = [.. node.Parents.Select(TreeOf)];
            if (before.Contains(node.Tree)) continue;
            var found = new SortedDictionary<string, FileChange>(StringComparer.Ordinal);
            foreach (string path in paths) comparison.AddChanges(path, trees.At(node.Tree, path), [.. before.Select(tree => trees.At(tree, path))], found);
            if (found.Count > 0) changes.Add(new CommitChanges(new CommitId(node.Id.Sha), [.. found.Values]));
        }

        return changes;

        // A parent may be among those left out.
        ObjectId TreeOf(ObjectId commit) => treeOf.TryGetValue(commit, out var tree) ? tree : treeOf[commit] = (repository.Lookup<LibGit2Sharp.Commit>(commit) ?? throw new NotFoundException($"commit {commit.Sha} is not there")).Tree.Id;
    }
}
