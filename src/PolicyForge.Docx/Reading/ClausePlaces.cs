using System.Collections.Immutable;
using System.Xml.Linq;

namespace PolicyForge.Docx.Reading;

/// <summary>Tells in which clause a place of a document stands, by the bookmarks round the clauses: word processors keep these.</summary>
/// <remarks>A clause holds no clause. LibreOffice writes the start of a bookmark with tracked changes in it twice, and one end.</remarks>
internal sealed class ClausePlaces
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly Dictionary<XElement, string?> _clauses = [];

    public ClausePlaces(XElement root, ImmutableArray<(string Id, string Digest, string Bookmark)> manifest)
    {
        var names = manifest.DistinctBy(clause => clause.Bookmark).ToDictionary(clause => clause.Bookmark, clause => clause.Id, StringComparer.Ordinal);
        (string Number, string Clause)? open = null;
        foreach (var node in root.Descendants())
        {
            string number = (string?)node.Attribute(W + "id") ?? "";
            if (node.Name == W + "bookmarkStart" && names.TryGetValue((string?)node.Attribute(W + "name") ?? "", out string? clause)) open = (number, clause);
            else if (node.Name == W + "bookmarkEnd" && open?.Number == number) open = null;
            else if (open is { } now) _clauses[node] = now.Clause;
        }
    }

    /// <summary>Null where the place is in no clause.</summary>
    public string? ClauseAt(XElement node) => _clauses.GetValueOrDefault(node);
}
