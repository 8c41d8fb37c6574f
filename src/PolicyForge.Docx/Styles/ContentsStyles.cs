using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleElements;

namespace PolicyForge.Docx.Styles;

/// <summary>The contents list: its title, and a style for each level with a tab for numbers and a dotted one for pages.</summary>
internal static class ContentsStyles
{
    private const int Levels = 6;

    public static IEnumerable<StyleDefinition> Of(Layout layout, Measures measures, NumberingDesign numbering)
    {
        yield return new(StyleKind.Paragraph, StyleIds.ContentsHeading, "TOC Heading")
        {
            BasedOn = StyleIds.Normal, Next = StyleIds.Normal, Priority = 39, IsQuick = true,
            Paragraph = [.. KeepTogether, Space(measures.Scale(280), measures.Scale(160))],
            Run = [HeadingFont, .. InBold, .. HeadingStyles.Capitals(layout), ColourOf(layout.Palette.Primary, ThemeColorValues.Text2), .. SizeOf(measures.HeadingSize(1))],
        };
        for (int level = 1; level <= Levels; level++)
        {
            yield return new(StyleKind.Paragraph, StyleIds.ContentsLevel(level), $"toc {level}")
            {
                BasedOn = StyleIds.Normal, Next = StyleIds.Normal, Priority = 39, Paragraph = Level(measures, numbering, level),
            };
        }
    }

    /// <summary>Room for "Appendix A" in front of an entry.</summary>
    public static int AppendixLabelWidth(Measures measures) => measures.Scale(1474);

    private static ImmutableArray<OpenXmlElement> Level(Measures measures, NumberingDesign numbering, int level)
    {
        int width = NumberWidth(measures, numbering, level);
        int indent = Enumerable.Range(1, level - 1).Sum(l => NumberWidth(measures, numbering, l) is var w and > 0 ? w : measures.Scale(340)) + width;

        // No indent on the right, which would keep long headings clear of the page numbers: LibreOffice 7.4 draws nothing that stands behind it.
        var tabs = new Tabs(Tab(TabStopValues.Right, measures.TextWidth, TabStopLeaderCharValues.Dot));
        if (width > 0) tabs.PrependChild(Tab(TabStopValues.Left, indent));
        return [new KeepLines(), tabs, Space(0, measures.Scale(level == 1 ? 80 : 50), 252), IndentBy(indent, 0, width)];
    }

    /// <summary>Room for an entry's number; 0 where the scheme gives that level none.</summary>
    private static int NumberWidth(Measures measures, NumberingDesign numbering, int level) => numbering.Scheme switch
    {
        NumberingScheme.Headings => level == 1 ? measures.Scale(567) : 0,
        NumberingScheme.Decimal or NumberingScheme.DecimalZero => measures.Scale(level == 1 ? 624 : 624 + (170 * (level - 1))),
        _ => 0,
    };
}
