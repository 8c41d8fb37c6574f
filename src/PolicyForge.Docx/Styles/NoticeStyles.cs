using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleElements;

namespace PolicyForge.Docx.Styles;

/// <summary>Notices: shaded paragraphs behind a thick rule. No table, so that a screen reader reads them as the text that they are.</summary>
internal static class NoticeStyles
{
    /// <summary>Dark enough for 4.5 to 1 against white, and unlike any school's blue or green.</summary>
    private const string WarningColour = "A4161A";
    private const string WarningTint = "FBEAEA";

    public static IEnumerable<StyleDefinition> Of(Layout layout, Measures measures)
    {
        foreach (var definition in Family("", "", measures, () => Dress(layout.Palette.Primary, layout.Palette.Tint))) yield return definition;
        foreach (var definition in Family("Warning", "Warning ", measures, () => Dress(WarningColour, WarningTint))) yield return definition;
    }

    /// <summary>The id of a notice style for a kind of notice: warnings have a family of their own.</summary>
    public static string For(NoticeKind kind, string style) => kind == NoticeKind.Warning ? "Warning" + style : style;

    /// <summary>Room for the border on the right, whose distance and width are in points whatever the text's size.</summary>
    public const int RightIndent = 170;

    /// <summary>Where the text of a notice starts, in from the margin.</summary>
    public static int TextIndent(Measures measures) => measures.Scale(227);

    private static IEnumerable<StyleDefinition> Family(string prefix, string namePrefix, Measures measures, Func<OpenXmlElement[]> dress)
    {
        int left = TextIndent(measures);
        int right = RightIndent;
        int step = measures.ListStep;
        Indentation Item() => IndentBy(left + step, right, step);
        yield return Own(prefix + StyleIds.NoticeHeading, namePrefix + "Notice Heading", [.. KeepTogether, .. dress(), Space(measures.Scale(260), measures.Scale(60)), IndentBy(left, right)], [.. InBold]);
        yield return Own(prefix + StyleIds.Notice, namePrefix + "Notice", [.. dress(), Space(0, ListStyles.ItemGap(measures)), IndentBy(left, right)], []);
        yield return Own(prefix + StyleIds.NoticeBullet, namePrefix + "Notice Bullet", [.. dress(), Space(0, ListStyles.ItemGap(measures)), Item()], []);
        yield return Own(prefix + StyleIds.NoticeNumber, namePrefix + "Notice Number", [.. dress(), Space(0, ListStyles.ItemGap(measures)), Item()], []);
    }

    /// <summary>Borders of the fill's colour above and below are padding; all four styles have the same, or they would not run into one box.</summary>
    private static OpenXmlElement[] Dress(string rule, string fill) =>
    [
        new ParagraphBorders(Line<TopBorder>(4, 5, fill), Line<LeftBorder>(36, 8, rule), Line<BottomBorder>(4, 5, fill), Line<RightBorder>(4, 8, fill)),
        Fill(fill),
    ];

    private static StyleDefinition Own(string id, string name, ImmutableArray<OpenXmlElement> paragraph, ImmutableArray<OpenXmlElement> run) => new(StyleKind.Paragraph, id, name)
    {
        BasedOn = StyleIds.Normal, Priority = 30, IsQuick = id.EndsWith(StyleIds.Notice, StringComparison.Ordinal), IsBuiltIn = false,
        Paragraph = paragraph, Run = run,
    };
}
