using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleElements;

namespace PolicyForge.Docx.Styles;

/// <summary>Tables, and the paragraphs in them.</summary>
internal static class TableStyles
{
    public const string LineColour = "A6A6A6";

    public static IEnumerable<StyleDefinition> Of(Layout layout, Measures measures)
    {
        yield return new(StyleKind.Paragraph, StyleIds.TableText, "Table Text")
        {
            BasedOn = StyleIds.Normal, Priority = 37, IsQuick = true, IsBuiltIn = false, Paragraph = [Space(0, measures.Scale(60), 252)],
            Run = [.. SizeOf(measures.HalfPoints(measures.Body - 1))],
        };
        yield return new(StyleKind.Paragraph, StyleIds.TableHeading, "Table Heading")
        {
            BasedOn = StyleIds.TableText, Priority = 37, IsQuick = true, IsBuiltIn = false, Run = [.. InBold],
        };
        yield return ListItem(StyleIds.TableBullet, "Table Bullet", measures);
        yield return ListItem(StyleIds.TableNumber, "Table Number", measures);
        yield return new(StyleKind.Table, "TableNormal", "Normal Table")
        {
            IsDefault = true,
            Table = [new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, Margins("0", 108, "0", 108))],
        };
        yield return new(StyleKind.Table, "TableGrid", "Table Grid")
        {
            BasedOn = "TableNormal", Priority = 39, Paragraph = [Space(0, 0, 240)],
            Table = [new StyleTableProperties(Borders("auto"))],
        };
        yield return Own(StyleIds.PolicyTable, "Policy Table",
            Heading(TableStyleOverrideValues.FirstRow, layout), Heading(TableStyleOverrideValues.FirstColumn, layout));
        yield return Own(StyleIds.DetailsTable, "Details Table", Heading(TableStyleOverrideValues.FirstColumn, layout));
        yield return new(StyleKind.Numbering, "NoList", "No List") { IsDefault = true };
    }

    private static StyleDefinition ListItem(string id, string name, Measures measures) => new(StyleKind.Paragraph, id, name)
    {
        BasedOn = StyleIds.TableText, Priority = 37, IsBuiltIn = false, Paragraph = [IndentBy(measures.ListStep, 0, measures.ListStep)],
    };

    private static TableStyleProperties Heading(TableStyleOverrideValues where, Layout layout)
    {
        var fill = Fill(layout.Palette.Tint);
        fill.ThemeFill = ThemeColorValues.Background2;
        return new TableStyleProperties(new RunPropertiesBaseStyle(InBold), new TableStyleConditionalFormattingTableCellProperties(fill)) { Type = where };
    }

    private static StyleDefinition Own(string id, string name, params TableStyleProperties[] conditional) => new(StyleKind.Table, id, name)
    {
        BasedOn = "TableGrid", Priority = 38, IsQuick = true, IsBuiltIn = false,
        Table = [new StyleTableProperties(new TableStyleRowBandSize { Val = 1 }, Borders(LineColour), Margins("68", 113, "28", 113)), .. conditional],
    };

    private static TableBorders Borders(string colour) => new(
        Line<TopBorder>(4, 0, colour), Line<LeftBorder>(4, 0, colour), Line<BottomBorder>(4, 0, colour), Line<RightBorder>(4, 0, colour),
        Line<InsideHorizontalBorder>(4, 0, colour), Line<InsideVerticalBorder>(4, 0, colour));

    private static TableCellMarginDefault Margins(string top, short left, string bottom, short right) => new(
        new TopMargin { Width = top, Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = left, Type = TableWidthValues.Dxa },
        new BottomMargin { Width = bottom, Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = right, Type = TableWidthValues.Dxa });
}
