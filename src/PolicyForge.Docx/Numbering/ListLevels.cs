using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Numbering;

/// <summary>The levels of bulleted and numbered lists.</summary>
internal sealed class ListLevels(Measures measures)
{
    /// <summary>Levels below a numbered list go through these, as Word's own lists do.</summary>
    private static readonly ListStyle[] Below = [ListStyle.Decimal, ListStyle.LowerLetter, ListStyle.LowerRoman];

    // Bullets are characters of the text's own font: Symbol and Wingdings put them at private code points, which are read aloud as nothing.
    private static readonly string[] Bullets = ["•", "–", "•", "–", "•", "–", "•", "–", "•"];

    /// <summary>Where the marks of a list start that has its default place: under the text of a numbered paragraph, or at the margin.</summary>
    public static int DefaultIndent(Measures measures) => measures.DefaultTextIndent;

    public AbstractNum Of(int id, ListKey key, string? linkedStyle) => AbstractNumber.Of(id, null, Enumerable.Range(0, NumberingDesign.Levels).Select(level =>
    {
        var style = LevelStyle(key, level);
        string? linked = linkedStyle is not null && level < 5 ? StyleIds.ListLevel(linkedStyle, level) : null;
        int room = level == key.Depth && key.Room > 0 ? key.Room : measures.ListStep;
        var form = level == key.Depth ? key.Form : null;
        return AbstractNumber.LevelOf(level, Format(form?.Style ?? style), linked, form is { } own ? $"{own.Before}%{level + 1}{own.After}" : LevelText(style, level), key.Indent + (level * measures.ListStep) + room, room);
    }));

    private static ListStyle LevelStyle(ListKey key, int level)
    {
        if (key.Style == ListStyle.Bullet) return ListStyle.Bullet;
        if (level == key.Depth) return key.Style;
        int first = Math.Max(0, Array.IndexOf(Below, key.Style));
        return Below[(((first + level - key.Depth) % 3) + 3) % 3];
    }

    private static NumberFormatValues Format(ListStyle style) => style switch
    {
        ListStyle.Decimal => NumberFormatValues.Decimal,
        ListStyle.LowerLetter => NumberFormatValues.LowerLetter,
        ListStyle.LowerRoman => NumberFormatValues.LowerRoman,
        ListStyle.UpperLetter => NumberFormatValues.UpperLetter,
        ListStyle.UpperRoman => NumberFormatValues.UpperRoman,
        _ => NumberFormatValues.Bullet,
    };

    private static string LevelText(ListStyle style, int level) => style switch
    {
        ListStyle.LowerLetter or ListStyle.LowerRoman => $"(%{level + 1})",
        ListStyle.Bullet or ListStyle.Check => Bullets[level],
        _ => $"%{level + 1}.",
    };
}
