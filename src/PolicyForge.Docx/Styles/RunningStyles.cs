using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleElements;

namespace PolicyForge.Docx.Styles;

/// <summary>Header, footer and footnotes, and what nobody sees.</summary>
internal static class RunningStyles
{
    /// <summary>Grey that keeps 7 to 1 against white.</summary>
    public const string QuietColour = "595959";

    public static IEnumerable<StyleDefinition> Of(Measures measures)
    {
        Tabs Stops() => new(Tab(TabStopValues.Center, measures.TextWidth / 2), Tab(TabStopValues.Right, measures.TextWidth));
        yield return new(StyleKind.Paragraph, StyleIds.Header, "header") { BasedOn = StyleIds.Normal, Paragraph = [Stops(), Space(0, 0, 240)], Run = [ColourOf(QuietColour), .. SizeOf(18)] };
        yield return new(StyleKind.Paragraph, StyleIds.Footer, "footer") { BasedOn = StyleIds.Normal, Paragraph = [Stops(), Space(0, 0, 240)], Run = [ColourOf(QuietColour), .. SizeOf(18)] };
        yield return new(StyleKind.Paragraph, StyleIds.RevisionSpacer, "Revision Spacer")
        {
            BasedOn = StyleIds.Normal, IsBuiltIn = false, Run = [.. SizeOf(2)],
            Paragraph = [new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }],
        };
        yield return new(StyleKind.Paragraph, StyleIds.FootnoteText, "footnote text")
        {
            BasedOn = StyleIds.Normal, Paragraph = [Space(0, measures.Scale(60), 240)], Run = [.. SizeOf(measures.HalfPoints(measures.Body - 2))],
        };
    }
}
