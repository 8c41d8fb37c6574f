using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Docx.Markup;

namespace PolicyForge.Docx.Parts;

/// <summary>The two notes that Word wants before all others: the line between text and notes, and the one where a note goes on.</summary>
internal static class FootnoteSeparators
{
    private const int Line = -1;
    private const int Continued = 0;

    /// <summary>Both, as the footnotes' part begins with them.</summary>
    public static string Markup { get; } = ElementMarkup.Of(
        Note(FootnoteEndnoteValues.Separator, Line, new SeparatorMark()), Note(FootnoteEndnoteValues.ContinuationSeparator, Continued, new ContinuationSeparatorMark()));

    /// <summary>How the settings name them.</summary>
    public static IEnumerable<FootnoteSpecialReference> References() => [new() { Id = Line }, new() { Id = Continued }];

    private static Footnote Note(FootnoteEndnoteValues kind, int id, OpenXmlElement mark) => new(new Paragraph(
        new ParagraphProperties(new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }),
        new Run(mark)))
    {
        Type = kind, Id = id,
    };
}
