using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleMarkup;

namespace PolicyForge.Docx.Styles;

/// <summary>Tables, and the paragraphs in them.</summary>
internal static class TableStyles
{
    public const string LineColour = "A6A6A6";

    public static IEnumerable<StyleDefinition> Of(Layout layout, Measures measures)
    {
        yield return new(StyleKind.Paragraph, StyleIds.TableText, "Table Text")
        {
            BasedOn = StyleIds.Normal, Priority = 37, IsQuick = true, IsBuiltIn = false, Paragraph = Spacing(0, measures.Scale(60), 252),
            Run = Size(measures.HalfPoints(measures.Body - 1)),
        };
        yield return new(StyleKind.Paragraph, StyleIds.TableHeading, "Table Heading")
        {
            BasedOn = StyleIds.TableText, Priority = 37, IsQuick = true, IsBuiltIn = false, Run = Bold,
        };
        yield return ListItem(StyleIds.TableBullet, "Table Bullet", measures);
        yield return ListItem(StyleIds.TableNumber, "Table Number", measures);
        yield return new(StyleKind.Table, "TableNormal", "Normal Table")
        {
            IsDefault = true,
            Table = """<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>""",
        };
        yield return new(StyleKind.Table, "TableGrid", "Table Grid")
        {
            BasedOn = "TableNormal", Priority = 39, Paragraph = Spacing(0, 0, 240),
            Table = $"<w:tblPr>{Borders("single", "auto")}</w:tblPr>",
        };
        yield return Own(StyleIds.PolicyTable, "Policy Table", layout,
            $"""<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{layout.Palette.Tint}" w:themeFill="background2"/></w:tcPr></w:tblStylePr>"""
            + FirstColumn("<w:b/><w:bCs/>", layout));
        yield return Own(StyleIds.DetailsTable, "Details Table", layout, FirstColumn("<w:b/><w:bCs/>", layout));
        yield return new(StyleKind.Numbering, "NoList", "No List") { IsDefault = true };
    }

    private static StyleDefinition ListItem(string id, string name, Measures measures) => new(StyleKind.Paragraph, id, name)
    {
        BasedOn = StyleIds.TableText, Priority = 37, IsBuiltIn = false, Paragraph = Indent(measures.ListStep, 0, measures.ListStep),
    };

    private static string FirstColumn(string run, Layout layout) =>
        $"""<w:tblStylePr w:type="firstCol"><w:rPr>{run}</w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{layout.Palette.Tint}" w:themeFill="background2"/></w:tcPr></w:tblStylePr>""";

    private static StyleDefinition Own(string id, string name, Layout layout, string conditional) => new(StyleKind.Table, id, name)
    {
        BasedOn = "TableGrid", Priority = 38, IsQuick = true, IsBuiltIn = false,
        Table = $"""<w:tblPr><w:tblStyleRowBandSize w:val="1"/>{Borders("single", LineColour)}<w:tblCellMar><w:top w:w="68" w:type="dxa"/><w:left w:w="113" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr>"""
            + conditional,
    };

    private static string Borders(string line, string colour) =>
        "<w:tblBorders>" + string.Concat(((string[])["top", "left", "bottom", "right", "insideH", "insideV"])
            .Select(side => $"""<w:{side} w:val="{line}" w:sz="4" w:space="0" w:color="{colour}"/>""")) + "</w:tblBorders>";
}
