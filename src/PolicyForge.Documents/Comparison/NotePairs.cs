namespace PolicyForge.Documents.Comparison;

/// <summary>Which old footnote became which new one: each has at most one partner.</summary>
internal sealed class NotePairs
{
    private readonly Dictionary<int, int> _newByOld = [];
    private readonly Dictionary<int, int> _oldByNew = [];

    /// <summary>True where the two are partners now; false where one has another partner.</summary>
    public bool TryPair(int old, int now)
    {
        if (_newByOld.TryGetValue(old, out int partner)) return partner == now;
        if (!_oldByNew.TryAdd(now, old)) return false;
        _newByOld.Add(old, now);
        return true;
    }

    /// <summary>The new number of an old footnote; null where it was deleted.</summary>
    public int? NewOf(int old) => _newByOld.TryGetValue(old, out int now) ? now : null;

    /// <summary>The old number of a new footnote; null where it was inserted.</summary>
    public int? OldOf(int now) => _oldByNew.TryGetValue(now, out int old) ? old : null;
}
