using System.Globalization;
using PolicyForge.Documents.Markdown;
using PolicyForge.Importing.Recognition;
using PolicyForge.Workspaces.Ids;

namespace PolicyForge.Importing.Writing;

/// <summary>The name of each section, made of its words, and of the files that hold them.</summary>
internal sealed class Anchors
{
    private const int Longest = 50;

    private readonly Dictionary<HeadingPiece, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _bookmarks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public Anchors(IEnumerable<Piece> pieces)
    {
        foreach (var heading in pieces.OfType<HeadingPiece>())
        {
            string name = Unique(Shortened(AnchorName.FromWords(heading.Text)));
            _names[heading] = name;
            foreach (string bookmark in heading.Paragraph.Anchors) _bookmarks.TryAdd(bookmark, name);
        }
    }

    public string Of(HeadingPiece heading) => _names[heading];

    public string? OfBookmark(string name) => _bookmarks.GetValueOrDefault(name);

    private static string Shortened(string name)
    {
        if (name.Length > Longest) name = name[..Longest].TrimEnd('-');
        return WorkspaceNames.IsValid(name) ? name : "the-" + name;
    }

    private string Unique(string name)
    {
        string unique = name;
        for (int n = 2; !_taken.Add(unique); n++) unique = $"{name}-{n.ToString(CultureInfo.InvariantCulture)}";
        return unique;
    }
}
