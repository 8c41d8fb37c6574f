using System.Collections.Immutable;
using LibGit2Sharp;

namespace PolicyForge.Git.Library;

/// <summary>Commits with their parents and trees, in the order in which <c>git log --topo-order</c> lists them.</summary>
internal static class CommitGraph
{
    /// <summary>Everything that can be reached from a commit and not from another, children before parents, one side of a merge after the other.</summary>
    public static IEnumerable<CommitNode> Walk(Repository repository, ObjectId from, ObjectId? without)
    {
        var filter = new CommitFilter { IncludeReachableFrom = from, ExcludeReachableFrom = without, SortBy = CommitSortStrategies.None };
        var nodes = repository.Commits.QueryBy(filter).Select(NodeOf).ToDictionary(node => node.Id);
        var children = new Dictionary<ObjectId, int>();
        foreach (var parent in nodes.Values.SelectMany(node => node.Parents)) children[parent] = children.GetValueOrDefault(parent) + 1;
        var waiting = new Stack<ObjectId>(nodes.Count > 0 ? [from] : []);
        while (waiting.TryPop(out var id))
        {
            var node = nodes[id];
            yield return node;
            foreach (var parent in node.Parents.Where(nodes.ContainsKey))
            {
                if (--children[parent] == 0) waiting.Push(parent);
            }
        }
    }

    /// <summary>Whether so many commits lie behind one, counted no further.</summary>
    public static bool HasMoreThan(Repository repository, int commits) =>
        repository.Commits.QueryBy(new CommitFilter { SortBy = CommitSortStrategies.None }).Skip(commits).Any();

    private static CommitNode NodeOf(LibGit2Sharp.Commit commit) => new(commit.Id, commit.Tree.Id, [.. commit.Parents.Select(parent => parent.Id)]);
}

/// <summary>A commit as far as a log needs it.</summary>
internal sealed record CommitNode(ObjectId Id, ObjectId Tree, ImmutableArray<ObjectId> Parents);
