using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleMarkup;

namespace PolicyForge.Docx.Styles;

/// <summary>The front of a document, and where it is signed.</summary>
internal static class FrontStyles
{
    public static IEnumerable<StyleDefinition> Of(Layout layout, Measures measures)
    {
        string primary = Colour(layout.Palette.Primary, "text2");
        yield return new(StyleKind.Paragraph, StyleIds.Title, "Title")
        {
            BasedOn = StyleIds.Normal, Next = StyleIds.Subtitle, Priority = 10, IsQuick = true,
            Paragraph = "<w:keepNext/><w:keepLines/>" + Spacing(measures.Scale(120), measures.Scale(160), 240),
            Run = HeadingFont + Bold + (layout.CapitalHeadings ? "<w:caps/>" : "") + primary + Size(measures.HalfPoints(Math.Round(measures.Body * 2.25))),
        };
        yield return new(StyleKind.Paragraph, StyleIds.Subtitle, "Subtitle")
        {
            BasedOn = StyleIds.Normal, Next = StyleIds.Normal, Priority = 11, IsQuick = true,
            Paragraph = "<w:keepNext/><w:keepLines/>" + Spacing(0, measures.Scale(160)),
            Run = HeadingFont + Colour("595959") + Size(measures.HalfPoints(Math.Round(measures.Body * 1.25))),
        };
        yield return Own(StyleIds.Organisation, "Organisation", "<w:keepNext/>" + Spacing(0, measures.Scale(80)),
            HeadingFont + Bold + Size(measures.HalfPoints(Math.Round(measures.Body * 1.34))));
        yield return Own(StyleIds.Motto, "Motto", Spacing(0, measures.Scale(160)), Italic + Colour("595959"));
        yield return Own(StyleIds.Statement, "Statement", "<w:keepLines/>" + Spacing(measures.Scale(80), measures.Scale(200)), Bold);
        yield return Own(StyleIds.SignatureLine, "Signature Line", "<w:keepNext/><w:keepLines/>" + SignatureTabs(measures) + Spacing(measures.Scale(560), 40), "");
        yield return Own(StyleIds.SignatureName, "Signature Name", "<w:keepLines/>" + Spacing(0, measures.Scale(160)), "");
    }

    /// <summary>Where the line to sign on ends.</summary>
    public static int SignatureEnd(Measures measures) => measures.TextWidth * 66 / 100;

    private static string SignatureTabs(Measures measures) =>
        $"""<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="{SignatureEnd(measures)}"/><w:tab w:val="right" w:leader="underscore" w:pos="{measures.TextWidth}"/></w:tabs>""";

    private static StyleDefinition Own(string id, string name, string paragraph, string run) => new(StyleKind.Paragraph, id, name)
    {
        BasedOn = StyleIds.Normal, Priority = 12, IsQuick = true, IsBuiltIn = false, Paragraph = paragraph, Run = run,
    };
}
