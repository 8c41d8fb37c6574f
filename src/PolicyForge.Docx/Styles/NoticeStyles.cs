using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Styles.StyleMarkup;

namespace PolicyForge.Docx.Styles;

/// <summary>Notices: shaded paragraphs behind a thick rule. No table, so that a screen reader reads them as the text that they are.</summary>
internal static class NoticeStyles
{
    /// <summary>Dark enough for 4.5 to 1 against white, and unlike any school's blue or green.</summary>
    private const string WarningColour = "A4161A";
    private const string WarningTint = "FBEAEA";

    public static IEnumerable<StyleDefinition> Of(Layout layout, Measures measures)
    {
        foreach (var definition in Family("", "", measures, Dress(layout.Palette.Primary, layout.Palette.Tint))) yield return definition;
        foreach (var definition in Family("Warning", "Warning ", measures, Dress(WarningColour, WarningTint))) yield return definition;
    }

    /// <summary>The id of a notice style for a kind of notice: warnings have a family of their own.</summary>
    public static string For(NoticeKind kind, string style) => kind == NoticeKind.Warning ? "Warning" + style : style;

    /// <summary>Room for the border on the right, whose distance and width are in points whatever the text's size.</summary>
    public const int RightIndent = 170;

    /// <summary>Where the text of a notice starts, in from the margin.</summary>
    public static int TextIndent(Measures measures) => measures.Scale(227);

    private static IEnumerable<StyleDefinition> Family(string prefix, string namePrefix, Measures measures, string dress)
    {
        int left = TextIndent(measures);
        int right = RightIndent;
        string item = Indent(left + measures.ListStep, right, measures.ListStep);
        yield return Own(prefix + StyleIds.NoticeHeading, namePrefix + "Notice Heading", "<w:keepNext/><w:keepLines/>" + dress + Spacing(measures.Scale(260), measures.Scale(60)) + Indent(left, right), Bold);
        yield return Own(prefix + StyleIds.Notice, namePrefix + "Notice", dress + Spacing(0, ListStyles.ItemGap(measures)) + Indent(left, right), "");
        yield return Own(prefix + StyleIds.NoticeBullet, namePrefix + "Notice Bullet", dress + Spacing(0, ListStyles.ItemGap(measures)) + item, "");
        yield return Own(prefix + StyleIds.NoticeNumber, namePrefix + "Notice Number", dress + Spacing(0, ListStyles.ItemGap(measures)) + item, "");
    }

    /// <summary>Borders of the fill's colour above and below are padding; all four styles have the same, or they would not run into one box.</summary>
    private static string Dress(string rule, string fill) =>
        $"""<w:pBdr><w:top w:val="single" w:sz="4" w:space="5" w:color="{fill}"/><w:left w:val="single" w:sz="36" w:space="8" w:color="{rule}"/><w:bottom w:val="single" w:sz="4" w:space="5" w:color="{fill}"/><w:right w:val="single" w:sz="4" w:space="8" w:color="{fill}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>""";

    private static StyleDefinition Own(string id, string name, string paragraph, string run) => new(StyleKind.Paragraph, id, name)
    {
        BasedOn = StyleIds.Normal, Priority = 30, IsQuick = id.EndsWith(StyleIds.Notice, StringComparison.Ordinal), IsBuiltIn = false,
        Paragraph = paragraph, Run = run,
    };
}
