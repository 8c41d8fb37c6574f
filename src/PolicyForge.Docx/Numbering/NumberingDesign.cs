using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Numbering;

/// <summary>Which style stands on which level of which list, for one numbering scheme.</summary>
/// <remarks>
/// A level can be linked to one style only: a style's own <c>w:ilvl</c> is ignored (ECMA-376 Part 1, 17.3.1.19). Level 0 belongs to
/// the first heading style. Below it, paragraphs share a counter with sub-headings; since there are many more of them, they get
/// the link and the sub-headings are numbered directly.
/// </remarks>
/// <param name="present">For the scheme that a redline's old document had: that of the file, whose styles there are. Null for the file's own.</param>
internal sealed class NumberingDesign(NumberingScheme scheme, NumberingDesign? present = null)
{
    /// <summary>Levels of a list in Word.</summary>
    public const int Levels = 9;

    public NumberingScheme Scheme { get; } = scheme;

    public bool HasBody => Scheme is NumberingScheme.Decimal or NumberingScheme.DecimalZero or NumberingScheme.Headings;

    public bool NumbersParagraphs => Scheme is NumberingScheme.Decimal or NumberingScheme.DecimalZero;

    public NumberedStyle Heading(SectionKind kind, int sectionLevel, NumberLabel number)
    {
        int level = Math.Clamp(number.Level, 0, Levels - 1);
        bool isAppendix = number.Sequence == NumberSequence.Appendix;
        string style = kind == SectionKind.Appendix ? StyleIds.AppendixHeading(sectionLevel) : StyleIds.Heading(sectionLevel);
        return new NumberedStyle(style, ListOf(number.Sequence), level, present is null && style == LinkedStyle(isAppendix, level));
    }

    public NumberedStyle Paragraph(NumberLabel number)
    {
        int level = Math.Clamp(number.Level, 0, Levels - 1);
        if (number.Sequence == NumberSequence.Continuous)
            return new NumberedStyle(StyleIds.ContinuousParagraph, ListOf(number.Sequence), level, present is null && level == 0 && Scheme == NumberingScheme.Continuous);
        bool isAppendix = number.Sequence == NumberSequence.Appendix;
        // The file has the styles of deeper levels only where its own scheme numbers paragraphs.
        int styleLevel = present is { NumbersParagraphs: false } ? 0 : level;
        string style = isAppendix ? StyleIds.AppendixParagraph(styleLevel) : StyleIds.NumberedParagraph(styleLevel);
        return new NumberedStyle(style, ListOf(number.Sequence), level, present is null && style == LinkedStyle(isAppendix, level));
    }

    /// <summary>The style that a level of the body's or the appendices' list names; null where it names none.</summary>
    public string? LinkedStyle(bool isAppendix, int level) => (isAppendix, level) switch
    {
        (false, 0) => HasBody ? StyleIds.Heading(1) : null,
        (true, 0) => StyleIds.AppendixHeading(1),
        (false, _) => NumbersParagraphs ? StyleIds.NumberedParagraph(level) : null,
        (true, _) => NumbersParagraphs ? StyleIds.AppendixParagraph(level) : null,
    };

    /// <summary>True where the style of a heading without number would give it one, which has to be switched off.</summary>
    public bool HeadingStyleIsNumbered(SectionKind kind, int sectionLevel) =>
        sectionLevel == 1 && LinkedStyle(kind == SectionKind.Appendix, 0) is not null;

    private int ListOf(NumberSequence sequence) => (present is null ? 0 : NumberIds.Former) + (sequence switch
    {
        NumberSequence.Appendix => NumberIds.Appendix,
        NumberSequence.Continuous => NumberIds.Continuous,
        _ => NumberIds.Body,
    });
}
