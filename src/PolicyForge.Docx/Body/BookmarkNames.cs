using System.Globalization;

namespace PolicyForge.Docx.Body;

/// <summary>Names of bookmarks: at most 40 characters, letters, digits and underscores, unique whatever the case.</summary>
/// <remarks>A name is made from what it marks, and from the order of first use where two would be the same.</remarks>
internal sealed class BookmarkNames
{
    private const int Longest = 40;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _placed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Prefix, string Anchor), string> _names = [];

    /// <summary>Target of a contents entry. Word replaces these when it updates the list, so nothing else may use them.</summary>
    public string ForContents(string anchor) => Numbered("_Toc", anchor);

    /// <summary>Target of a cross-reference.</summary>
    public string ForReference(string anchor) => Numbered("_Ref", anchor);

    /// <summary>Target of a deleted cross-reference, in deleted text: it works again when both come back.</summary>
    public string ForDeletedReference(string anchor) => Numbered("_Ref", "deleted " + anchor);

    /// <summary>Round a clause. A readable name: it is shown in Word's list of bookmarks.</summary>
    public string ForClause(string clauseId)
    {
        string name = "clause_" + string.Concat(clauseId.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        if (name.Length <= Longest && _taken.Add(name)) return name;
        for (int attempt = 0; ; attempt++)
        {
            string suffix = "_" + StableHash.Of($"{clauseId}#{attempt}").ToString("x8", CultureInfo.InvariantCulture);
            string candidate = name[..Math.Min(name.Length, Longest - suffix.Length)] + suffix;
            if (_taken.Add(candidate)) return candidate;
        }
    }

    /// <summary>True the first time that a name is put into the file: a redline may hold an anchor twice, once deleted and once inserted.</summary>
    public bool TryPlace(string name) => _placed.Add(name);

    private string Numbered(string prefix, string anchor)
    {
        if (_names.TryGetValue((prefix, anchor), out string? name)) return name;
        uint number = 100_000_000 + (StableHash.Of(anchor) % 900_000_000);
        do name = prefix + number++.ToString(CultureInfo.InvariantCulture);
        while (!_taken.Add(name));
        _names.Add((prefix, anchor), name);
        return name;
    }
}
