using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyForge.Importing.Recognition;

/// <summary>Finds the title in what stands before the first section.</summary>
internal static partial class FrontMatter
{
    private const int LongestTitle = 120;

    public static ImmutableArray<Piece> Find(ImmutableArray<Piece> pieces)
    {
        if (pieces.Any(piece => piece is TitlePiece)) return pieces;
        int end = 0;
        while (end < pieces.Length && pieces[end] is not (HeadingPiece or ContentsPiece)) end++;

        // Without any heading, only what looks like a title can be one.
        if (end == pieces.Length) end = Math.Min(end, 3);
        var candidates = pieces.Take(end).OfType<TextPiece>().Where(piece => piece.Label is null && piece.Text.Length is > 0 and <= LongestTitle && !piece.Text.Contains('_', StringComparison.Ordinal)).ToArray();
        var title = candidates.FirstOrDefault(piece => piece.Paragraph.StyleName == "title")
            ?? candidates.OrderByDescending(piece => Kind().IsMatch(piece.Text)).ThenByDescending(piece => piece.Paragraph.Size).ThenByDescending(Emphasis).FirstOrDefault(piece => Emphasis(piece) > 0 || end < pieces.Length);
        if (title is null || !IsSure(title, candidates)) return pieces;
        return pieces.Replace(title, new TitlePiece(title.Paragraph, title.Words));
    }

    /// <summary>What documents of schools are called: the largest words of a front are often the school's name.</summary>
    [GeneratedRegex(@"\b(?:policy|policies|procedures?|code of|statement|plan|guidance|guidelines|protocol|strategy|scheme|handbook|charter|agreement|privacy notice)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    private static int Emphasis(TextPiece piece)
    {
        var place = piece.Paragraph;
        return (place.IsBold ? 4 : 0) + (place.IsCapitals ? 2 : 0) + (place.IsCentred ? 1 : 0);
    }

    /// <summary>A title stands out: by its size, by being bold, capitals or in the middle, or because its words say "policy".</summary>
    private static bool IsSure(TextPiece title, TextPiece[] all)
    {
        var place = title.Paragraph;
        return Emphasis(title) > 0 || place.StyleName == "title" || all.Length == 1 || title.Text.Contains("policy", StringComparison.OrdinalIgnoreCase) || all.Any(other => other.Paragraph.Size < place.Size);
    }
}
