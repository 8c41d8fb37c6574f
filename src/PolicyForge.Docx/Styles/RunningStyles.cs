using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleMarkup;

namespace PolicyForge.Docx.Styles;

/// <summary>Header, footer and footnotes, and what nobody sees.</summary>
internal static class RunningStyles
{
    /// <summary>Grey that keeps 7 to 1 against white.</summary>
    public const string QuietColour = "595959";

    public static IEnumerable<StyleDefinition> Of(Measures measures)
    {
        string tabs = $"""<w:tabs><w:tab w:val="center" w:pos="{measures.TextWidth / 2}"/><w:tab w:val="right" w:pos="{measures.TextWidth}"/></w:tabs>""";
        string run = Colour(QuietColour) + Size(18);
        yield return new(StyleKind.Paragraph, StyleIds.Header, "header") { BasedOn = StyleIds.Normal, Paragraph = tabs + Spacing(0, 0, 240), Run = run };
        yield return new(StyleKind.Paragraph, StyleIds.Footer, "footer") { BasedOn = StyleIds.Normal, Paragraph = tabs + Spacing(0, 0, 240), Run = run };
        yield return new(StyleKind.Paragraph, StyleIds.RevisionSpacer, "Revision Spacer")
        {
            BasedOn = StyleIds.Normal, IsBuiltIn = false, Run = Size(2),
            Paragraph = """<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>""",
        };
        yield return new(StyleKind.Paragraph, StyleIds.FootnoteText, "footnote text")
        {
            BasedOn = StyleIds.Normal, Paragraph = Spacing(0, measures.Scale(60), 240), Run = Size(measures.HalfPoints(measures.Body - 2)),
        };
    }
}
