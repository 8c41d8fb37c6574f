using System.Globalization;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx;

/// <summary>The numbers of a starting document, whose sections stand one in another: every counter is at its first or second number.</summary>
internal sealed class StartingNumbers(NumberingScheme scheme, NumberMarks marks, SectionKind kind)
{
    private bool IsAppendix => kind == SectionKind.Appendix;

    public NumberLabel? OfSection(int level) => scheme switch
    {
        NumberingScheme.Decimal or NumberingScheme.DecimalZero => Label(level - 1, level == 1 ? "" : string.Concat(Enumerable.Repeat(".2", level - 1))),
        NumberingScheme.Headings when !IsAppendix && level == 1 => Label(0, ""),
        _ => IsAppendix && level == 1 ? Label(0, "") : null,
    };

    public NumberLabel? OfParagraph(int level) => scheme switch
    {
        NumberingScheme.Decimal or NumberingScheme.DecimalZero => Label(level, string.Concat(Enumerable.Repeat(".2", level - 1)) + ".1"),
        NumberingScheme.Continuous when !IsAppendix => new NumberLabel(marks.ParagraphPattern.Replace("%1", level.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), NumberSequence.Continuous, 0),
        _ => null,
    };

    private NumberLabel Label(int level, string rest)
    {
        string first = !IsAppendix || !marks.HasLetters(scheme) ? "1" : "A";
        string text = level > 0 ? first + rest + marks.BelowEnd : (IsAppendix ? marks.AppendixPattern(scheme) : marks.SectionPattern(scheme)).Replace("%1", first, StringComparison.Ordinal);
        return new NumberLabel(text, IsAppendix ? NumberSequence.Appendix : NumberSequence.Body, level);
    }
}
