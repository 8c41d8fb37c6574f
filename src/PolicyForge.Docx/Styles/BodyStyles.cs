using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleMarkup;

namespace PolicyForge.Docx.Styles;

/// <summary>Running text, numbered and bare.</summary>
internal static class BodyStyles
{
    public static IEnumerable<StyleDefinition> Of(Layout layout, Measures measures, NumberingDesign numbering)
    {
        yield return new(StyleKind.Paragraph, StyleIds.Normal, "Normal")
        {
            IsDefault = true, Priority = 0, IsQuick = true, Paragraph = "<w:widowControl/>",
            // Here and not in the defaults of the document, which LibreOffice puts over the colour of links in tables.
            Run = Colour(layout.Palette.Text, "text1"),
        };
        if (numbering.NumbersParagraphs)
        {
            for (int level = 1; level < NumberingDesign.Levels; level++)
                yield return Numbered(StyleIds.NumberedParagraph(level), $"Numbered Paragraph {level + 1}", Number(NumberIds.Body, level), 2);
            for (int level = 1; level < NumberingDesign.Levels; level++)
                yield return Numbered(StyleIds.AppendixParagraph(level), $"Appendix Paragraph {level + 1}", Number(NumberIds.Appendix, level), 12);
        }

        yield return Numbered(StyleIds.NumberedParagraph(0), "Numbered Paragraph 1", "", 99);
        yield return Numbered(StyleIds.AppendixParagraph(0), "Appendix Paragraph 1", "", 99);
        yield return Numbered(StyleIds.ContinuousParagraph, "Continuous Paragraph", layout.Numbering == NumberingScheme.Continuous ? Number(NumberIds.Continuous) : "", 2);
        yield return new(StyleKind.Paragraph, StyleIds.Quote, "Quote")
        {
            BasedOn = StyleIds.Normal, Priority = 29, IsQuick = true,
            Paragraph = QuoteBorder(layout) + Indent(Quote(measures), measures.Scale(567)), Run = Italic,
        };
        yield return new(StyleKind.Paragraph, StyleIds.FormAnswer, "Form Answer")
        {
            BasedOn = StyleIds.Normal, Priority = 37, IsQuick = true, IsBuiltIn = false,
            Paragraph = "<w:keepLines/>" + AnswerBox + Spacing(measures.Scale(60), measures.Scale(240), 240) + Indent(100, 100),
        };
        yield return new(StyleKind.Paragraph, StyleIds.CodeBlock, "Code Block")
        {
            BasedOn = StyleIds.Normal, IsBuiltIn = false,
            Paragraph = $"""<w:keepLines/><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>{Indent(Quote(measures))}<w:jc w:val="left"/>""",
            Run = MonospacedFont + "<w:noProof/>" + Size(measures.HalfPoints(measures.Body * 0.85)),
        };
        yield return new(StyleKind.Paragraph, StyleIds.Caption, "caption")
        {
            BasedOn = StyleIds.Normal, Next = StyleIds.Normal, Priority = 35, IsQuick = true,
            Paragraph = "<w:keepLines/>" + Spacing(measures.Scale(120), measures.Scale(100), 240),
            Run = Bold + Colour(layout.Palette.Primary, "text2") + Size(measures.HalfPoints(measures.Body - 1)),
        };
        yield return new(StyleKind.Paragraph, StyleIds.Figure, "Figure")
        {
            BasedOn = StyleIds.Normal, Next = StyleIds.Caption, IsBuiltIn = false, Paragraph = "<w:keepLines/>" + Spacing(measures.Scale(120), measures.Scale(80), 240),
        };
    }

    private static int Quote(Measures measures) => ListLevels.DefaultIndent(measures) + measures.Scale(340);

    private static string AnswerBox => "<w:pBdr>" + string.Concat(((string[])["top", "left", "bottom", "right"])
        .Select(side => $"""<w:{side} w:val="single" w:sz="4" w:space="4" w:color="{TableStyles.LineColour}"/>""")) + "</w:pBdr>";

    private static string QuoteBorder(Layout layout) =>
        $"""<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="{layout.Palette.Primary}" w:themeColor="text2"/></w:pBdr>""";

    /// <summary>A paragraph whose number and indents come from the list. Levels without a list keep a style, since a document may number them directly.</summary>
    private static StyleDefinition Numbered(string id, string name, string number, int priority) => new(StyleKind.Paragraph, id, name)
    {
        BasedOn = StyleIds.Normal, Priority = priority, IsQuick = priority < 99, IsBuiltIn = false,
        Paragraph = number,
    };
}
