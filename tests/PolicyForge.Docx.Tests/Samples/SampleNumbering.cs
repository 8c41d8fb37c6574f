using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Tests.Samples;

/// <summary>Numbers a hand-made model as docs/authoring.md section 1 says, and fills its contents lists and cross-references.</summary>
/// <remarks>Independent of the product's own numbering, so that the writer is not judged by what it is fed with.</remarks>
internal sealed class SampleNumbering(NumberingScheme scheme)
{
    private readonly int[] _body = new int[9];
    private readonly int[] _appendix = new int[9];
    private readonly Dictionary<string, (NumberLabel? Number, string Heading)> _targets = [];
    private readonly List<ContentsEntry> _entries = [];
    private int _continuous;

    public static PolicyDocument Apply(PolicyDocument document, NumberingScheme scheme)
    {
        var numbering = new SampleNumbering(scheme);
        var numbered = document with { Blocks = numbering.Number(document.Blocks, null) };
        return numbered with { Blocks = numbering.Resolve(numbered.Blocks) };
    }

    private ImmutableArray<Block> Number(ImmutableArray<Block> blocks, Section? parent) => [.. blocks.Select(b => Number(b, parent))];

    private Block Number(Block block, Section? parent) => block switch
    {
        Section section => NumberSection(section),
        ClauseBlock clause => clause with { Blocks = Number(clause.Blocks, parent) },
        Paragraph paragraph when parent is not null => paragraph with { Number = ParagraphNumber(parent) },
        _ => block,
    };

    private Section NumberSection(Section section)
    {
        bool isAppendix = section.Kind == SectionKind.Appendix;
        bool isNumbered = (isAppendix && section.Level == 1)
            || scheme is NumberingScheme.Decimal or NumberingScheme.DecimalZero
            || (scheme == NumberingScheme.Headings && !isAppendix && section.Level == 1);
        var numbered = section with { Number = isNumbered ? Next(isAppendix, section.Level - 1) : null };
        _targets[section.Anchor] = (numbered.Number, ((Text)section.Heading[0]).Value);
        if (section.InContents) _entries.Add(new ContentsEntry(section.Level, numbered.Number, ((Text)section.Heading[0]).Value, section.Anchor));
        return numbered with { Blocks = Number(section.Blocks, numbered) };
    }

    private NumberLabel? ParagraphNumber(Section parent) => scheme switch
    {
        NumberingScheme.Decimal or NumberingScheme.DecimalZero when parent.Number is not null => Next(parent.Kind == SectionKind.Appendix, parent.Level),
        NumberingScheme.Continuous when parent.Kind == SectionKind.Body => new NumberLabel($"{++_continuous}.", NumberSequence.Continuous, 0),
        _ => null,
    };

    private NumberLabel Next(bool isAppendix, int level)
    {
        int[] counters = isAppendix ? _appendix : _body;
        counters[level]++;
        Array.Clear(counters, level + 1, counters.Length - level - 1);
        return new NumberLabel(Label(isAppendix, counters, level), isAppendix ? NumberSequence.Appendix : NumberSequence.Body, level);
    }

    private string Label(bool isAppendix, int[] counters, int level)
    {
        string first = isAppendix && scheme != NumberingScheme.Continuous ? ((char)('A' + counters[0] - 1)).ToString() : counters[0].ToString();
        if (level == 0) return isAppendix ? "Appendix " + first : first + (scheme == NumberingScheme.DecimalZero ? ".0" : ".");
        return first + string.Concat(Enumerable.Range(1, level).Select(l => "." + counters[l]));
    }

    private ImmutableArray<Block> Resolve(ImmutableArray<Block> blocks) => [.. blocks.Select(Resolve)];

    private Block Resolve(Block block) => block switch
    {
        Section section => section with { Blocks = Resolve(section.Blocks) },
        ClauseBlock clause => clause with { Blocks = Resolve(clause.Blocks) },
        Contents contents => contents with { Entries = [.. _entries.Where(e => e.Level <= contents.Depth)] },
        Paragraph paragraph => paragraph with { Inlines = [.. paragraph.Inlines.Select(Resolve)] },
        _ => block,
    };

    private Inline Resolve(Inline inline)
    {
        if (inline is not CrossReference reference || !_targets.TryGetValue(reference.Anchor, out var target)) return inline;
        string text = target.Number is null ? target.Heading
            : target.Number is { Sequence: NumberSequence.Appendix, Level: 0 } ? target.Number.Reference : "section " + target.Number.Reference;
        return reference with { Text = text, Number = target.Number };
    }
}
