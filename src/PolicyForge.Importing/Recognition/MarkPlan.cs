using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Documents.Layouts;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Recognition;

/// <summary>How a document marks its numbers, as a layout says it: the marks that most of them have.</summary>
/// <param name="Numbers">Of sections, paragraphs and appendices.</param>
/// <param name="Lists">Of lists: of each kind the two that are most frequent.</param>
public sealed partial record MarkPlan(NumberMarks Numbers, ImmutableDictionary<string, string> Lists)
{
    private static readonly string[] Sections = ["1.", "1", "1)", "1:", "1.0"];
    private static readonly string[] Belows = ["1.1", "1.1.", "1.1)", "1.1:"];
    private static readonly string[] Paragraphs = ["1.", "1", "1)", "(1)"];
    private static readonly string[] Usual = ["1.", "(a)", "(i)"];

    public static MarkPlan Of(ImmutableArray<Piece> pieces, NumberPlan plan)
    {
        var counted = pieces.Where((_, index) => plan.Treatments[index] == NumberTreatment.AsScheme).ToArray();
        var headings = counted.OfType<HeadingPiece>().ToArray();
        string? section = Most(headings.Where(heading => heading is { Level: 1, Appendix: null, Label: not null }).Select(heading => Shape(heading.Label!.Text)), Sections);
        var labels = headings.Where(heading => heading.Appendix is null).Select(heading => heading.Label?.Text).Concat(counted.OfType<TextPiece>().Select(text => text.Label?.Text)).OfType<string>().ToArray();
        string? below = Most(labels.Where(label => LabelKey.Of(label) is var key && key.Contains('.', StringComparison.Ordinal) && !key.EndsWith(".0", StringComparison.Ordinal)).Select(label => "1.1" + label[^1..].Trim([.. "0123456789"])), Belows);
        string? paragraph = plan.Scheme == NumberingScheme.Continuous ? Most(counted.OfType<TextPiece>().Where(text => text.Label is not null).Select(text => Shape(text.Label!.Text)), Paragraphs) : null;
        string usual = plan.Scheme == NumberingScheme.DecimalZero ? "1.0" : "1.";
        var appendices = headings.Where(heading => heading.Appendix is not null).ToArray();
        var numbers = new NumberMarks
        {
            Section = section == usual ? null : section,
            Below = below ?? NumberMarks.Usual.Below,
            Paragraph = paragraph ?? NumberMarks.Usual.Paragraph,
            Appendix = LabelOf(appendices, plan.Scheme),
            TitleBelow = appendices.Count(heading => heading.IsTitleBelow) * 2 > appendices.Length,
            AppendixStartsPage = appendices.Count(heading => heading.Paragraph.StartsPage) * 2 >= appendices.Length,
        };
        var items = pieces.Where((_, index) => plan.Treatments[index] == NumberTreatment.Item).OfType<TextPiece>().Select(item => item.Label);
        var inCells = pieces.OfType<TablePiece>().SelectMany(piece => piece.Table.Rows).SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).OfType<SourceParagraph>().Select(paragraph => TypedLabels.Take(paragraph).Label);
        return new MarkPlan(numbers, FormsOf(items.Concat(inCells).OfType<SourceLabel>()));
    }

    /// <summary>The mark in Markdown for items with a label: a full stop, or a bracket for the second form.</summary>
    public char DelimiterOf(string label, ItemMark mark) => Lists.GetValueOrDefault($"{mark.Kind})") is { } second && second == Shape(label) && Lists.GetValueOrDefault($"{mark.Kind}.") != second ? ')' : '.';

    /// <summary>True where lists of a kind have two forms, so that the delimiter cannot part two lists.</summary>
    public bool HasTwo(char kind) => Lists.GetValueOrDefault($"{kind}.") != Lists.GetValueOrDefault($"{kind})");

    private static string? LabelOf(HeadingPiece[] appendices, NumberingScheme scheme)
    {
        string? label = appendices.Select(heading => Label().Match(string.Concat(heading.Whole.Select(run => run.Text)).TrimStart())).Where(match => match.Success)
            .Select(match => $"{match.Groups["word"].Value} {(char.IsDigit(match.Groups["name"].Value[0]) ? '1' : 'A')}{MarkOf(match.Groups["mark"].Value)}")
            .GroupBy(text => text, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
        return label is null || label == (scheme == NumberingScheme.Continuous ? "Appendix 1" : "Appendix A") || !NumberMarks.IsAppendixLabel(label) ? null : label;
    }

    private static string MarkOf(string mark) => mark.Trim().Length == 0 ? "" : (char.IsWhiteSpace(mark[0]) ? " " : "") + mark.Trim();

    private static ImmutableDictionary<string, string> FormsOf(IEnumerable<SourceLabel> items)
    {
        var forms = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var marks = items.Where(label => !label.IsBullet).Select(label => (Mark: ItemMark.Read(label.Text), Shape: Shape(label.Text))).Where(pair => pair.Mark is not null);
        foreach (var kind in marks.GroupBy(pair => pair.Mark!.Value.Kind))
        {
            char[] letters = kind.Key == '1' ? ['1'] : [kind.Key, char.ToUpperInvariant(kind.Key)];
            string[] known = [.. letters.SelectMany(ListForm.Marks)];
            string[] shapes = [.. kind.Select(pair => pair.Shape).Where(known.Contains).GroupBy(shape => shape, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => group.Key)];
            string first = shapes.FirstOrDefault() ?? Usual.First(usual => usual.Contains(kind.Key, StringComparison.Ordinal));
            forms[$"{kind.Key}."] = first;
            forms[$"{kind.Key})"] = shapes.ElementAtOrDefault(1) ?? first;
        }

        return forms.ToImmutable();
    }

    /// <summary>"(iv)" as "(i)", "12)" as "1)".</summary>
    internal static string Shape(string label)
    {
        string text = label.Trim();
        if (Digits().IsMatch(text)) return Numbers0().Replace(text, match => match.Value == ".0" ? ".0" : "1");
        if (ItemMark.Read(text) is not { } mark) return text;
        bool isCapital = text.Any(char.IsUpper);
        return Core().Replace(text, (isCapital ? char.ToUpperInvariant(mark.Kind) : mark.Kind).ToString());
    }

    private static string? Most(IEnumerable<string> shapes, string[] allowed) =>
        shapes.Where(allowed.Contains).GroupBy(shape => shape, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;

    [GeneratedRegex(@"\A\(?\d")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\.0\b|\d+")]
    private static partial Regex Numbers0();

    [GeneratedRegex(@"[A-Za-z]+")]
    private static partial Regex Core();

    [GeneratedRegex(@"\A(?<word>\p{L}+)\s+(?<name>[A-Z]|\d{1,2})(?<mark>\s*[:.–—-]?)(?=\s|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
