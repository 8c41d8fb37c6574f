using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Html.Tests.Samples;

/// <summary>The numbers that each scheme prints, counted along as a sample document is put together.</summary>
internal sealed class SampleNumbers(NumberingScheme scheme)
{
    private int _section;
    private int _inSection;
    private int _paragraph;
    private int _appendix;

    public NumberLabel? Section()
    {
        _section++;
        _inSection = 0;
        return scheme switch
        {
            NumberingScheme.Decimal or NumberingScheme.Headings => new NumberLabel($"{_section}.", NumberSequence.Body, 0),
            NumberingScheme.DecimalZero => new NumberLabel($"{_section}.0", NumberSequence.Body, 0),
            _ => null,
        };
    }

    public NumberLabel? Sub() => Numbers ? new NumberLabel($"{_section}.{++_inSection}", NumberSequence.Body, 1) : null;

    public NumberLabel? Paragraph() => scheme == NumberingScheme.Continuous ? new NumberLabel($"{++_paragraph}.", NumberSequence.Continuous, 0) : Sub();

    public NumberLabel? Deep() => scheme == NumberingScheme.Continuous
        ? Paragraph()
        : Numbers ? new NumberLabel($"{_section}.{_inSection}.1", NumberSequence.Body, 2) : null;

    public NumberLabel Appendix()
    {
        _appendix++;
        return new NumberLabel(scheme == NumberingScheme.Continuous ? $"Appendix {_appendix}" : $"Appendix {(char)('A' + _appendix - 1)}", NumberSequence.Appendix, 0);
    }

    public NumberLabel? InAppendix(int number) =>
        Numbers ? new NumberLabel($"{(char)('A' + _appendix - 1)}.{number}", NumberSequence.Appendix, 1) : null;

    public NumberLabel? UnderAppendix() =>
        Numbers ? new NumberLabel($"{(char)('A' + _appendix - 1)}.1.1", NumberSequence.Appendix, 2) : null;

    private bool Numbers => scheme is NumberingScheme.Decimal or NumberingScheme.DecimalZero;
}
