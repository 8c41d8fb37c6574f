using LibGit2Sharp;

namespace PolicyForge.Git.Library;

/// <summary>Entries of trees, kept for as long as the next commits of a log are likely to ask for them. For one thread.</summary>
internal sealed class LibraryTrees(Repository repository)
{
    private const int MostKept = 4096;

    private Dictionary<ObjectId, SortedList<string, TreeItem>> _recent = [];
    private Dictionary<ObjectId, SortedList<string, TreeItem>> _older = [];
    private Dictionary<(ObjectId Root, string Path), TreeItem?> _recentItems = [];
    private Dictionary<(ObjectId Root, string Path), TreeItem?> _olderItems = [];

    /// <summary>What lies at a path of a tree; null where nothing does. An empty path is the tree itself.</summary>
    public TreeItem? At(ObjectId root, string path)
    {
        if (path.Length == 0) return new TreeItem(root, Mode.Directory);
        if (_recentItems.TryGetValue((root, path), out var known)) return known;
        if (!_olderItems.TryGetValue((root, path), out known)) known = repository.Lookup<Tree>(root)?[path] is { } entry ? ItemOf(entry) : null;
        if (_recentItems.Count >= MostKept) (_olderItems, _recentItems) = (_recentItems, []);
        return _recentItems[(root, path)] = known;
    }

    /// <summary>Files, links and folders by name. Submodules are left out.</summary>
    public SortedList<string, TreeItem> ItemsOf(ObjectId tree)
    {
        if (_recent.TryGetValue(tree, out var known)) return known;
        if (!_older.TryGetValue(tree, out known)) known = Read(tree);
        if (_recent.Count >= MostKept) (_older, _recent) = (_recent, []);
        return _recent[tree] = known;
    }

    private SortedList<string, TreeItem> Read(ObjectId tree)
    {
        var items = new SortedList<string, TreeItem>(StringComparer.Ordinal);
        foreach (var entry in repository.Lookup<Tree>(tree) ?? throw new NotFoundException($"tree {tree.Sha} is not there"))
        {
            if (ItemOf(entry) is { } item) items[entry.Name] = item;
        }

        return items;
    }

    private static TreeItem? ItemOf(TreeEntry entry) => entry.TargetType == TreeEntryTargetType.GitLink ? null : new TreeItem(entry.Target.Id, entry.Mode);
}

/// <summary>What an entry of a tree points to, and as what.</summary>
internal readonly record struct TreeItem(ObjectId Id, Mode Mode)
{
    public bool IsFolder => Mode == Mode.Directory;
}
