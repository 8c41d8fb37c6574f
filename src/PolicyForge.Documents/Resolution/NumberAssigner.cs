using System.Globalization;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Resolution;

/// <summary>Counts sections, appendices and paragraphs under a scheme: the table of docs/authoring.md section 1.</summary>
internal sealed class NumberAssigner(NumberingScheme scheme, NumberMarks marks)
{
    private int _sections;
    private int _appendices;
    private int _paragraphs;

    /// <summary>True where paragraphs share the counter of the section that holds them.</summary>
    private bool IsDecimal => scheme is NumberingScheme.Decimal or NumberingScheme.DecimalZero;

    /// <summary>Numbers a section that has just been opened.</summary>
    public void Number(SectionFrame section)
    {
        if (section.Depth == 1 && section.Kind == SectionKind.Appendix) NumberAppendix(section);
        else if (section.Depth == 1) NumberFirstLevel(section);
        else if (IsDecimal && section.Parent!.Prefix is not null) NumberBelow(section);
    }

    /// <summary>The number of a paragraph that stands directly in a section; null where it has none.</summary>
    public NumberLabel? NextParagraph(SectionFrame section)
    {
        if (scheme == NumberingScheme.Continuous && section is { Depth: > 0, Kind: SectionKind.Body })
        {
            return new NumberLabel(NumberMarks.Write(marks.ParagraphPattern, ++_paragraphs), NumberSequence.Continuous, 0);
        }

        if (!IsDecimal || section.Prefix is null) return null;
        return new NumberLabel($"{section.Prefix}.{Text(++section.Counter)}{marks.BelowEnd}", SequenceOf(section), section.Number!.Level + 1);
    }

    private void NumberFirstLevel(SectionFrame section)
    {
        if (!(IsDecimal || scheme == NumberingScheme.Headings)) return;
        section.Prefix = Text(++_sections);
        section.Number = new NumberLabel(NumberMarks.Write(marks.SectionPattern(scheme), _sections), NumberSequence.Body, 0);
    }

    private void NumberAppendix(SectionFrame section)
    {
        _appendices++;
        string name = marks.HasLetters(scheme) ? Letters(_appendices) : Text(_appendices);
        section.Prefix = name;
        section.Number = new NumberLabel(marks.AppendixPattern(scheme).Replace("%1", name, StringComparison.Ordinal), NumberSequence.Appendix, 0);
    }

    private void NumberBelow(SectionFrame section)
    {
        var parent = section.Parent!;
        section.Prefix = $"{parent.Prefix}.{Text(++parent.Counter)}";
        section.Number = new NumberLabel(section.Prefix + marks.BelowEnd, SequenceOf(section), parent.Number!.Level + 1);
    }

    private static NumberSequence SequenceOf(SectionFrame section) =>
        section.Kind == SectionKind.Appendix ? NumberSequence.Appendix : NumberSequence.Body;

    /// <summary>A to Z, then AA, AB.</summary>
    private static string Letters(int number)
    {
        string letters = "";
        for (; number > 0; number = (number - 1) / 26) letters = (char)('A' + (number - 1) % 26) + letters;
        return letters;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
