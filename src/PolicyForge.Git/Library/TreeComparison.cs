using System.Collections.Immutable;
using LibGit2Sharp;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Library;

/// <summary>Finds the files that differ between a commit's tree and those of all its parents. What is the same in one of them is not looked into.</summary>
internal sealed class TreeComparison(Repository repository, LibraryTrees trees, int prefixLength)
{
    private static readonly CompareOptions WithoutRenames = new() { Similarity = SimilarityOptions.None };


    /// <param name="before">What stands at the path in each parent; empty for a commit without parents.</param>
    public void AddChanges(string path, TreeItem? after, ImmutableArray<TreeItem?> before, SortedDictionary<string, FileChange> found)
    {
        if (before.IsEmpty ? after is null : before.Contains(after)) return;
        if (before is [{ IsFolder: true } one] && after is { IsFolder: true } other)
        {
            AddFolder(path, one, other, found);
            return;
        }

        AddFile(path, after is { IsFolder: false } ? after : null, [.. before.Select(item => item is { IsFolder: false } ? item : null)], found);
        var inside = ItemsOf(after);
        var insideBefore = before.Select(ItemsOf).ToArray();
        if (inside.Count == 0 && Array.TrueForAll(insideBefore, items => items.Count == 0)) return;
        string prefix = path.Length == 0 ? "" : path + "/";
        foreach (string name in inside.Keys.Concat(insideBefore.SelectMany(items => items.Keys)).Distinct(StringComparer.Ordinal))
        {
            AddChanges(prefix + name, Find(inside, name), [.. insideBefore.Select(items => Find(items, name))], found);
        }
    }

    /// <summary>Most commits have one parent; for two folders the library has a comparison of its own, which makes no object of what is the same.</summary>
    private void AddFolder(string path, TreeItem before, TreeItem after, SortedDictionary<string, FileChange> found)
    {
        string prefix = path.Length == 0 ? "" : path + "/";
        using var changes = repository.Diff.Compare<TreeChanges>(repository.Lookup<Tree>(before.Id), repository.Lookup<Tree>(after.Id), WithoutRenames);
        foreach (var change in changes)
        {
            TreeItem? now = IsFile(change.Mode) ? new TreeItem(change.Oid, change.Mode) : null;
            TreeItem? then = IsFile(change.OldMode) ? new TreeItem(change.OldOid, change.OldMode) : null;
            AddFile(prefix + change.Path, now, [then], found);
        }
    }

    private static bool IsFile(Mode mode) => mode is not (Mode.Nonexistent or Mode.Directory or Mode.GitLink);

    private void AddFile(string path, TreeItem? after, ImmutableArray<TreeItem?> before, SortedDictionary<string, FileChange> found)
    {
        if (before.IsEmpty ? after is null : before.Contains(after)) return;
        ImmutableArray<string> previous = [.. before.OfType<TreeItem>().Select(item => item.Id.Sha)];
        var kind = after is null ? FileChangeKind.Deleted : previous.IsEmpty ? FileChangeKind.Added : FileChangeKind.Modified;
        string shown = path[prefixLength..];
        found[shown] = new FileChange(shown, kind, after?.Id.Sha, previous);
    }

    private SortedList<string, TreeItem> ItemsOf(TreeItem? item) => item is { IsFolder: true } folder ? trees.ItemsOf(folder.Id) : [];

    private static TreeItem? Find(SortedList<string, TreeItem> items, string name) => items.TryGetValue(name, out var item) ? item : null;
}
