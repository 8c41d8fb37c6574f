using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleElements;

namespace PolicyForge.Docx.Styles;

/// <summary>Headings of sections and of appendices.</summary>
internal static class HeadingStyles
{
    public static IEnumerable<StyleDefinition> Of(Layout layout, Measures measures, NumberingDesign numbering)
    {
        string next = numbering.NumbersParagraphs ? StyleIds.NumberedParagraph(1)
            : layout.Numbering == NumberingScheme.Continuous ? StyleIds.ContinuousParagraph : StyleIds.Normal;
        for (int level = 1; level <= StyleIds.DeepestHeading; level++) yield return Heading(layout, measures, numbering, level, next);
        for (int level = 1; level <= StyleIds.DeepestHeading; level++)
        {
            bool isLinked = numbering.LinkedStyle(isAppendix: true, level - 1) == StyleIds.AppendixHeading(level);
            yield return new(StyleKind.Paragraph, StyleIds.AppendixHeading(level), $"Appendix Heading {level}")
            {
                BasedOn = StyleIds.Heading(level), Next = numbering.NumbersParagraphs ? StyleIds.AppendixParagraph(1) : StyleIds.Normal,
                Priority = 11, IsQuick = level <= 2, IsBuiltIn = false,
                Paragraph =
                [
                    .. level == 1 && layout.NumberMarks.AppendixStartsPage ? (OpenXmlElement[])[new PageBreakBefore()] : [],
                    .. isLinked ? (OpenXmlElement[])[NumberBy(NumberIds.Appendix)] : numbering.HasBody && level == 1 ? [NumberBy(NumberIds.None)] : [],
                    OutlineOf(level),
                ],
            };
        }

        for (int level = 1; level <= StyleIds.DeepestHeading; level++)
        {
            // They keep the outline level, so that readers find their way by them: the contents list goes by the names of styles.
            yield return new(StyleKind.Paragraph, StyleIds.UnlistedHeading(level), $"Unlisted Heading {level}")
            {
                BasedOn = StyleIds.Heading(level), Next = next, Priority = 11, IsBuiltIn = false,
            };
        }

        yield return new(StyleKind.Paragraph, StyleIds.Label, "Unlisted Heading")
        {
            BasedOn = StyleIds.Normal, Next = StyleIds.Normal, Priority = 11, IsQuick = true, IsBuiltIn = false,
            Paragraph = [.. KeepTogether, Space(measures.Scale(280), measures.Scale(120))],
            Run = [HeadingFont, .. InBold, .. Capitals(layout), ColourOf(layout.Palette.Primary, ThemeColorValues.Text2), .. SizeOf(measures.HeadingSize(2))],
        };
    }

    private static StyleDefinition Heading(Layout layout, Measures measures, NumberingDesign numbering, int level, string next)
    {
        bool isLinked = numbering.LinkedStyle(isAppendix: false, level - 1) == StyleIds.Heading(level);
        return new(StyleKind.Paragraph, StyleIds.Heading(level), $"heading {level}")
        {
            BasedOn = StyleIds.Normal, Next = next, Priority = 9, IsQuick = level <= 4,
            Paragraph =
            [
                .. KeepTogether, .. isLinked ? (OpenXmlElement[])[NumberBy(NumberIds.Body)] : [],
                Space(measures.Scale(SpaceBefore(level)), measures.Scale(SpaceAfter(level)), 259), OutlineOf(level),
            ],
            Run =
            [
                HeadingFont, .. Weight(level), .. level == 1 ? Capitals(layout) : [],
                level < 5 ? ColourOf(layout.Palette.Primary, ThemeColorValues.Text2) : ColourOf(layout.Palette.Text, ThemeColorValues.Text1), .. SizeOf(measures.HeadingSize(level)),
            ],
        };
    }

    private static OpenXmlElement[] Weight(int level) => level switch { <= 3 => InBold, 4 or 5 => [.. InBold, .. InItalic], _ => [.. NotInBold, .. InItalic] };

    private static int SpaceBefore(int level) => level switch { 1 => 400, 2 => 280, _ => 220 };

    private static int SpaceAfter(int level) => level switch { 1 => 160, 2 => 120, _ => 80 };

    public static OpenXmlElement[] Capitals(Layout layout) => layout.CapitalHeadings ? [new Caps()] : [];
}
