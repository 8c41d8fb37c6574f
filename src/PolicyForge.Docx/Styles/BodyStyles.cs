using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleElements;

namespace PolicyForge.Docx.Styles;

/// <summary>Running text, numbered and bare.</summary>
internal static class BodyStyles
{
    public static IEnumerable<StyleDefinition> Of(Layout layout, Measures measures, NumberingDesign numbering)
    {
        yield return new(StyleKind.Paragraph, StyleIds.Normal, "Normal")
        {
            IsDefault = true, Priority = 0, IsQuick = true, Paragraph = [new WidowControl()],
            // Here and not in the defaults of the document, which LibreOffice puts over the colour of links in tables.
            Run = [ColourOf(layout.Palette.Text, ThemeColorValues.Text1)],
        };
        if (numbering.NumbersParagraphs)
        {
            for (int level = 1; level < NumberingDesign.Levels; level++)
                yield return Numbered(StyleIds.NumberedParagraph(level), $"Numbered Paragraph {level + 1}", [NumberBy(NumberIds.Body, level)], 2);
            for (int level = 1; level < NumberingDesign.Levels; level++)
                yield return Numbered(StyleIds.AppendixParagraph(level), $"Appendix Paragraph {level + 1}", [NumberBy(NumberIds.Appendix, level)], 12);
        }

        yield return Numbered(StyleIds.NumberedParagraph(0), "Numbered Paragraph 1", [], 99);
        yield return Numbered(StyleIds.AppendixParagraph(0), "Appendix Paragraph 1", [], 99);
        yield return Numbered(StyleIds.ContinuousParagraph, "Continuous Paragraph", layout.Numbering == NumberingScheme.Continuous ? [NumberBy(NumberIds.Continuous)] : [], 2);
        yield return new(StyleKind.Paragraph, StyleIds.Quote, "Quote")
        {
            BasedOn = StyleIds.Normal, Priority = 29, IsQuick = true,
            Paragraph = [QuoteBorder(layout), IndentBy(Quote(measures), measures.Scale(567))], Run = [.. InItalic],
        };
        yield return new(StyleKind.Paragraph, StyleIds.FormAnswer, "Form Answer")
        {
            BasedOn = StyleIds.Normal, Priority = 37, IsQuick = true, IsBuiltIn = false,
            Paragraph = [new KeepLines(), AnswerBox, Space(measures.Scale(60), measures.Scale(240), 240), IndentBy(100, 100)],
        };
        yield return new(StyleKind.Paragraph, StyleIds.CodeBlock, "Code Block")
        {
            BasedOn = StyleIds.Normal, IsBuiltIn = false,
            Paragraph = [new KeepLines(), Fill("F2F2F2"), IndentBy(Quote(measures)), new Justification { Val = JustificationValues.Left }],
            Run = [MonospacedFont, new NoProof(), .. SizeOf(measures.HalfPoints(measures.Body * 0.85))],
        };
        yield return new(StyleKind.Paragraph, StyleIds.Caption, "caption")
        {
            BasedOn = StyleIds.Normal, Next = StyleIds.Normal, Priority = 35, IsQuick = true,
            Paragraph = [new KeepLines(), Space(measures.Scale(120), measures.Scale(100), 240)],
            Run = [.. InBold, ColourOf(layout.Palette.Primary, ThemeColorValues.Text2), .. SizeOf(measures.HalfPoints(measures.Body - 1))],
        };
        yield return new(StyleKind.Paragraph, StyleIds.Figure, "Figure")
        {
            BasedOn = StyleIds.Normal, Next = StyleIds.Caption, IsBuiltIn = false, Paragraph = [new KeepLines(), Space(measures.Scale(120), measures.Scale(80), 240)],
        };
    }

    private static int Quote(Measures measures) => ListLevels.DefaultIndent(measures) + measures.Scale(340);

    private static ParagraphBorders AnswerBox => new(
        Line<TopBorder>(4, 4, TableStyles.LineColour), Line<LeftBorder>(4, 4, TableStyles.LineColour), Line<BottomBorder>(4, 4, TableStyles.LineColour), Line<RightBorder>(4, 4, TableStyles.LineColour));

    private static ParagraphBorders QuoteBorder(Layout layout)
    {
        var line = Line<LeftBorder>(18, 10, layout.Palette.Primary);
        line.ThemeColor = ThemeColorValues.Text2;
        return new ParagraphBorders(line);
    }

    /// <summary>A paragraph whose number and indents come from the list. Levels without a list keep a style, since a document may number them directly.</summary>
    private static StyleDefinition Numbered(string id, string name, ImmutableArray<OpenXmlElement> number, int priority) => new(StyleKind.Paragraph, id, name)
    {
        BasedOn = StyleIds.Normal, Priority = priority, IsQuick = priority < 99, IsBuiltIn = false,
        Paragraph = number,
    };
}
