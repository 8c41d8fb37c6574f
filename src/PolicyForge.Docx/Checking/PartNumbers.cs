using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordBody = DocumentFormat.OpenXml.Wordprocessing.Body;
using WordNumbering = DocumentFormat.OpenXml.Wordprocessing.Numbering;

namespace PolicyForge.Docx.Checking;

/// <summary>Counts the numbers that a word processor prints, from numbering, styles and body alone (ECMA-376 Part 1, 17.9).</summary>
internal sealed class PartNumbers
{
    private const int Levels = 9;
    private const int NoNumber = 0;

    private readonly Dictionary<string, Style> _styles;
    private readonly Dictionary<int, AbstractNum> _definitions;
    private readonly Dictionary<int, NumberingInstance> _lists;
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<int> _started = [];
    private readonly string? _defaultStyle;
    private readonly WordBody? _body;

    public PartNumbers(MainDocumentPart main)
    {
        _body = main.Document?.Body;
        _styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            .Where(style => style.Type?.InnerText == "paragraph" && style.StyleId?.Value is not null).DistinctBy(style => style.StyleId!.Value).ToDictionary(style => style.StyleId!.Value!, StringComparer.Ordinal);
        _defaultStyle = _styles.Values.FirstOrDefault(style => style.Default?.Value == true)?.StyleId?.Value;
        WordNumbering? numbering = main.NumberingDefinitionsPart?.Numbering;
        _definitions = (numbering?.Elements<AbstractNum>() ?? []).Where(item => item.AbstractNumberId is not null).DistinctBy(item => item.AbstractNumberId!.Value).ToDictionary(item => item.AbstractNumberId!.Value);
        _lists = (numbering?.Elements<NumberingInstance>() ?? []).Where(item => item.NumberID is not null).DistinctBy(item => item.NumberID!.Value).ToDictionary(item => item.NumberID!.Value);
    }

    /// <summary>The number of each paragraph of the body that has one, with its first words; bullets are no numbers.</summary>
    public ImmutableArray<(string Label, string Words)> Count()
    {
        var found = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var paragraph in _body?.Descendants<Paragraph>() ?? [])
        {
            if (LabelOf(paragraph) is { } label) found.Add((label, paragraph.InnerText));
        }

        return found.ToImmutable();
    }

    private string? LabelOf(Paragraph paragraph)
    {
        if (Find(paragraph) is not var (listId, level) || !_lists.TryGetValue(listId, out var list)) return null;
        if (list.AbstractNumId?.Val?.Value is not { } definitionId || !_definitions.TryGetValue(definitionId, out var definition)) return null;
        if (!_counters.TryGetValue(definitionId, out var counters)) _counters[definitionId] = counters = new int?[Levels];
        if (_started.Add(listId)) Restart(list, counters);
        for (int above = 0; above < level; above++) counters[above] ??= Start(definition, above);
        counters[level] = counters[level] is { } last ? last + 1 : Start(definition, level);
        for (int below = level + 1; below < Levels; below++)
        {
            if (LevelOf(definition, below)?.LevelRestart?.Val?.Value != 0) counters[below] = null;
        }

        return Print(definition, level, counters);
    }

    /// <summary>The list and level of a paragraph: its own, or its style's, where the level is the one that names the style.</summary>
    private (int List, int Level)? Find(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        if (properties?.NumberingProperties is { NumberingId.Val.Value: var own } direct) return own == NoNumber ? null : (own, direct.NumberingLevelReference?.Val?.Value ?? 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? id = properties?.ParagraphStyleId?.Val?.Value ?? _defaultStyle;
        for (; id is not null && seen.Add(id) && _styles.TryGetValue(id, out var style); id = style.BasedOn?.Val?.Value)
        {
            if (style.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value is not { } list) continue;
            if (list == NoNumber || !_lists.TryGetValue(list, out var instance) || !_definitions.TryGetValue(instance.AbstractNumId?.Val?.Value ?? -1, out var definition)) return null;
            int level = definition.Elements<Level>().FirstOrDefault(of => of.ParagraphStyleIdInLevel?.Val?.Value == id)?.LevelIndex?.Value ?? 0;
            return (list, level);
        }

        return null;
    }

    private static void Restart(NumberingInstance list, int?[] counters)
    {
        foreach (var change in list.Elements<LevelOverride>())
        {
            if (change is { LevelIndex.Value: >= 0 and < Levels and var level, StartOverrideNumberingValue.Val.Value: var start }) counters[level] = start - 1;
        }
    }

    private static Level? LevelOf(AbstractNum definition, int level) => definition.Elements<Level>().FirstOrDefault(of => of.LevelIndex?.Value == level);

    private static int Start(AbstractNum definition, int level) => LevelOf(definition, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static string? Print(AbstractNum definition, int level, int?[] counters)
    {
        if (FormatOf(definition, level) == NumberFormatValues.Bullet) return null;
        string text = LevelOf(definition, level)?.LevelText?.Val?.Value ?? "";
        for (int i = 0; i <= level; i++) text = text.Replace($"%{NumberFormats.Decimal(i + 1)}", InFormat(counters[i] ?? 0, FormatOf(definition, i)), StringComparison.Ordinal);
        return text;
    }

    private static NumberFormatValues FormatOf(AbstractNum definition, int level) => LevelOf(definition, level)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;

    private static string InFormat(int number, NumberFormatValues format) =>
        format == NumberFormatValues.UpperLetter ? NumberFormats.Letter(number).ToUpperInvariant()
        : format == NumberFormatValues.LowerLetter ? NumberFormats.Letter(number)
        : format == NumberFormatValues.UpperRoman ? NumberFormats.Roman(number).ToUpperInvariant()
        : format == NumberFormatValues.LowerRoman ? NumberFormats.Roman(number)
        : NumberFormats.Decimal(number);
}
