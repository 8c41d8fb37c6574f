using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleElements;

namespace PolicyForge.Docx.Styles;

/// <summary>The front of a document, and where it is signed.</summary>
internal static class FrontStyles
{
    public static IEnumerable<StyleDefinition> Of(Layout layout, Measures measures)
    {
                yield return new(StyleKind.Paragraph, StyleIds.Title, "Title")
        {
            BasedOn = StyleIds.Normal, Next = StyleIds.Subtitle, Priority = 10, IsQuick = true,
            Paragraph = [.. KeepTogether, Space(measures.Scale(120), measures.Scale(160), 240)],
            Run = [HeadingFont, .. InBold, .. HeadingStyles.Capitals(layout), ColourOf(layout.Palette.Primary, ThemeColorValues.Text2), .. SizeOf(measures.HalfPoints(Math.Round(measures.Body * 2.25)))],
        };
        yield return new(StyleKind.Paragraph, StyleIds.Subtitle, "Subtitle")
        {
            BasedOn = StyleIds.Normal, Next = StyleIds.Normal, Priority = 11, IsQuick = true,
            Paragraph = [.. KeepTogether, Space(0, measures.Scale(160))],
            Run = [HeadingFont, ColourOf("595959"), .. SizeOf(measures.HalfPoints(Math.Round(measures.Body * 1.25)))],
        };
        yield return Own(StyleIds.Organisation, "Organisation", [new KeepNext(), Space(0, measures.Scale(80))],
            [HeadingFont, .. InBold, .. SizeOf(measures.HalfPoints(Math.Round(measures.Body * 1.34)))]);
        yield return Own(StyleIds.Motto, "Motto", [Space(0, measures.Scale(160))], [.. InItalic, ColourOf("595959")]);
        yield return Own(StyleIds.Statement, "Statement", [new KeepLines(), Space(measures.Scale(80), measures.Scale(200))], [.. InBold]);
        yield return Own(StyleIds.DetailsLine, "Details Line", [Space(0, measures.Scale(40), 252)], []);
        yield return Own(StyleIds.SignatureLine, "Signature Line", [.. KeepTogether, SignatureTabs(measures), Space(measures.Scale(560), 40)], []);
        yield return Own(StyleIds.SignatureName, "Signature Name", [new KeepLines(), Space(measures.Scale(120), measures.Scale(200))], []);
    }

    /// <summary>Where the line to sign on ends.</summary>
    public static int SignatureEnd(Measures measures) => measures.TextWidth * 66 / 100;

    private static Tabs SignatureTabs(Measures measures) => new(
        Tab(TabStopValues.Left, SignatureEnd(measures), TabStopLeaderCharValues.Underscore), Tab(TabStopValues.Right, measures.TextWidth, TabStopLeaderCharValues.Underscore));

    private static StyleDefinition Own(string id, string name, ImmutableArray<OpenXmlElement> paragraph, ImmutableArray<OpenXmlElement> run) => new(StyleKind.Paragraph, id, name)
    {
        BasedOn = StyleIds.Normal, Priority = 12, IsQuick = true, IsBuiltIn = false, Paragraph = paragraph, Run = run,
    };
}
