using System.Globalization;
using PolicyForge.Documents.Layouts;

namespace PolicyForge.Importing.Recognition;

/// <summary>Foretells the numbers that a layout's scheme will print, so that what a file prints can be held against it (docs/authoring.md section 1).</summary>
/// <param name="countsAppendices">True for appendices 1, 2, 3; false for A, B, C.</param>
internal sealed class NumberPredictor(NumberingScheme scheme, bool countsAppendices)
{
    private readonly List<Frame> _open = [];
    private int _sections;
    private int _appendices;
    private int _paragraphs;

    private bool IsDecimal => scheme is NumberingScheme.Decimal or NumberingScheme.DecimalZero;

    /// <summary>The number that a heading would get; null for none. Changes nothing.</summary>
    public string? PeekHeading(int level, bool isAppendix)
    {
        if (level == 1 && isAppendix) return $"Appendix {AppendixName(_appendices + 1)}";
        if (level == 1) return IsDecimal || scheme == NumberingScheme.Headings ? Text(_sections + 1) + (scheme == NumberingScheme.DecimalZero ? ".0" : ".") : null;
        return IsDecimal && Above(level) is { Prefix: { } prefix } above ? $"{prefix}.{Text(above.Counter + 1)}" : null;
    }

    /// <summary>Opens a section.</summary>
    public void Heading(int level, bool isAppendix, bool isNumbered)
    {
        string? number = PeekHeading(level, isAppendix);
        var above = Above(level);
        _open.RemoveAll(frame => frame.Level >= level);
        var frame = new Frame(level, isAppendix || above is { IsAppendix: true });
        if (isNumbered && number is not null)
        {
            if (level == 1 && isAppendix) frame.Prefix = AppendixName(++_appendices);
            else if (level == 1) frame.Prefix = Text(++_sections);
            else frame.Prefix = $"{above!.Prefix}.{Text(++above.Counter)}";
        }

        _open.Add(frame);
    }

    /// <summary>The number that a paragraph would get here; null for none. Changes nothing.</summary>
    public string? PeekParagraph()
    {
        if (_open.Count == 0) return null;
        var section = _open[^1];
        if (scheme == NumberingScheme.Continuous) return section.IsAppendix ? null : $"{Text(_paragraphs + 1)}.";
        return IsDecimal && section.Prefix is { } prefix ? $"{prefix}.{Text(section.Counter + 1)}" : null;
    }

    public void Paragraph()
    {
        if (scheme == NumberingScheme.Continuous) _paragraphs++;
        else _open[^1].Counter++;
    }

    private Frame? Above(int level) => _open.LastOrDefault(frame => frame.Level < level);

    private string AppendixName(int number) => countsAppendices ? Text(number) : ((char)('A' + ((number - 1) % 26))).ToString();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Frame(int level, bool isAppendix)
    {
        public int Level { get; } = level;

        public bool IsAppendix { get; } = isAppendix;

        public string? Prefix { get; set; }

        public int Counter { get; set; }
    }
}
