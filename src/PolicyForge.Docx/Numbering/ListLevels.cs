using PolicyForge.Documents.Model;
using PolicyForge.Docx.Markup;
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

    public void Write(MarkupWriter xml, int id, ListKey key, string? linkedStyle)
    {
        AbstractNumber.Open(xml, id, null);
        for (int level = 0; level < NumberingDesign.Levels; level++)
        {
            var style = LevelStyle(key, level);
            xml.Write($"""<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{Format(style)}"/>""");
            if (linkedStyle is not null && level < 5) xml.Write($"""<w:pStyle w:val="{StyleIds.ListLevel(linkedStyle, level)}"/>""");
            int indent = key.Indent + ((level + 1) * measures.ListStep);
            xml.Write($"""<w:suff w:val="tab"/><w:lvlText w:val="{LevelText(style, level)}"/><w:lvlJc w:val="left"/>""");
            xml.Write($"""<w:pPr><w:tabs><w:tab w:val="num" w:pos="{indent}"/></w:tabs><w:ind w:left="{indent}" w:hanging="{measures.ListStep}"/></w:pPr></w:lvl>""");
        }

        xml.Raw("</w:abstractNum>");
    }

    private static ListStyle LevelStyle(ListKey key, int level)
    {
        if (key.Style == ListStyle.Bullet) return ListStyle.Bullet;
        if (level == key.Depth) return key.Style;
        int first = Math.Max(0, Array.IndexOf(Below, key.Style));
        return Below[(((first + level - key.Depth) % 3) + 3) % 3];
    }

    private static string Format(ListStyle style) => style switch
    {
        ListStyle.Decimal => "decimal",
        ListStyle.LowerLetter => "lowerLetter",
        ListStyle.LowerRoman => "lowerRoman",
        ListStyle.UpperLetter => "upperLetter",
        ListStyle.UpperRoman => "upperRoman",
        _ => "bullet",
    };

    private static string LevelText(ListStyle style, int level) => style switch
    {
        ListStyle.LowerLetter or ListStyle.LowerRoman => $"(%{level + 1})",
        ListStyle.Bullet or ListStyle.Check => Bullets[level],
        _ => $"%{level + 1}.",
    };
}
