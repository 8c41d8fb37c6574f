using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx;

/// <summary>The numbers of a starting document, whose sections stand one in another: every counter is at its first or second number.</summary>
internal sealed class StartingNumbers(NumberingScheme scheme, SectionKind kind)
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
        NumberingScheme.Continuous when !IsAppendix => new NumberLabel($"{level}.", NumberSequence.Continuous, 0),
        _ => null,
    };

    private NumberLabel Label(int level, string rest)
    {
        string first = !IsAppendix || scheme == NumberingScheme.Continuous ? "1" : "A";
        string text = level > 0 ? first + rest : IsAppendix ? "Appendix " + first : first + (scheme == NumberingScheme.DecimalZero ? ".0" : ".");
        return new NumberLabel(text, IsAppendix ? NumberSequence.Appendix : NumberSequence.Body, level);
    }
}
