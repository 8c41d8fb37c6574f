using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Files;

/// <summary>A tree as it will be once an edit is made.</summary>
public sealed class EditedSourceTree : ISourceTree
{
    private readonly ISourceTree _before;
    private readonly Dictionary<string, string> _cameFrom;
    private readonly HashSet<string> _gone;
    private readonly MemorySourceTree _written;

    public EditedSourceTree(ISourceTree before, WorkspaceEdit edit)
    {
        _before = before;
        _cameFrom = edit.Moves.ToDictionary(move => move.To, move => move.From, StringComparer.Ordinal);
        _gone = edit.Moves.Select(move => move.From).Where(path => !_cameFrom.ContainsKey(path)).Concat(edit.Removed).ToHashSet(StringComparer.Ordinal);
        _written = new MemorySourceTree(edit.Drafts.Select(draft => (draft.Path, draft.Content)));
    }

    public string? Revision => _before.Revision;

    public IReadOnlyList<SourceEntry> List(string folder)
    {
        string prefix = folder.Length == 0 ? "" : folder + "/";
        var moved = _cameFrom.Where(move => move.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(move => _before.Find(move.Value) is { } entry ? entry with { Path = move.Key } : null).OfType<SourceEntry>();
        return
        [
            .. _written.List(folder).UnionBy(moved, entry => entry.Path, StringComparer.Ordinal)
                .UnionBy(_before.List(folder).Where(entry => !_gone.Contains(entry.Path)), entry => entry.Path, StringComparer.Ordinal).OrderBy(entry => entry.Path, StringComparer.Ordinal),
        ];
    }

    public SourceEntry? Find(string path)
    {
        if (_written.Find(path) is { } own) return own;
        if (_cameFrom.TryGetValue(path, out string? from)) return _before.Find(from) is { } entry ? entry with { Path = path } : null;
        return _gone.Contains(path) ? null : _before.Find(path);
    }

    public ReadOnlyMemory<byte> Read(SourceEntry entry)
    {
        if (_written.Find(entry.Path) is { } own) return _written.Read(own);
        return _before.Read(_cameFrom.TryGetValue(entry.Path, out string? from) ? entry with { Path = from } : entry);
    }
}
