using System.Globalization;
using System.Xml.Linq;
using PolicyForge.Importing.Source;
using static PolicyForge.Importing.Word.Names;

namespace PolicyForge.Importing.Word;

/// <summary>Counts the labels that Word prints, in reading order (ECMA-376 Part 1, 17.9).</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, XElement> _definitions = [];
    private readonly Dictionary<int, XElement> _lists = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];
    private readonly WordStyles _styles;

    public WordNumbering(XElement? numbering, WordStyles styles)
    {
        _styles = styles;
        foreach (var definition in numbering?.Elements(W + "abstractNum") ?? [])
        {
            if (Number((string?)definition.Attribute(W + "abstractNumId")) is { } id) _definitions.TryAdd(id, definition);
        }

        foreach (var list in numbering?.Elements(W + "num") ?? [])
        {
            if (Number((string?)list.Attribute(W + "numId")) is { } id) _lists.TryAdd(id, list);
        }
    }

    /// <summary>The list and level of a paragraph: its own properties before its style's; null where it has none.</summary>
    public (int List, int Level)? Find(XElement? properties, string? styleId)
    {
        var own = properties?.Element(W + "numPr");
        int? list = Number(own.ValOf("numId"));
        int? level = Number(own.ValOf("ilvl"));
        if (list is null)
        {
            var style = _styles.Chain(styleId).FirstOrDefault(candidate => candidate.Element(W + "pPr")?.Element(W + "numPr")?.Element(W + "numId") is not null);
            if (style is null) return null;
            var given = style.Element(W + "pPr")!.Element(W + "numPr");
            list = Number(given.ValOf("numId"));
            level ??= LevelNaming(list, _styles.Chain(styleId).Select(candidate => (string?)candidate.Attribute(W + "styleId"))) ?? Number(given.ValOf("ilvl"));
        }

        return list is null or 0 ? null : (list.Value, Math.Clamp(level ?? 0, 0, Levels - 1));
    }

    /// <summary>Counts one paragraph and gives what is printed before it; null where nothing is.</summary>
    public SourceLabel? Next(int list, int level)
    {
        if (DefinitionOf(list) is not var (id, definition)) return null;
        if (!_counters.TryGetValue(id, out var counters)) _counters[id] = counters = new int?[Levels];
        for (int of = 0; of <= level; of++)
        {
            if (StartOverride(list, of) is { } start && _restarted.Add((list, of))) counters[of] = start - 1;
        }

        for (int above = 0; above < level; above++) counters[above] ??= Start(list, definition, above);
        counters[level] = counters[level] is { } last ? last + 1 : Start(list, definition, level);
        for (int below = level + 1; below < Levels; below++)
        {
            int? restart = Number(LevelOf(list, definition, below).ValOf("lvlRestart"));
            if (restart is null || (restart != 0 && level < restart)) counters[below] = null;
        }

        return Print(list, definition, level, counters);
    }

    /// <summary>How far in a level's paragraphs stand, in twentieths of a point; null where it does not say.</summary>
    public int? IndentOf(int list, int level) => DefinitionOf(list) is var (_, definition) ? Indent(LevelOf(list, definition, level)?.Element(W + "pPr")?.Element(W + "ind")) : null;

    public static int? Indent(XElement? indent) => Number((string?)indent?.Attribute(W + "left") ?? (string?)indent?.Attribute(W + "start"));

    private SourceLabel? Print(int list, XElement definition, int level, int?[] counters)
    {
        var of = LevelOf(list, definition, level);
        string format = FormatOf(of);
        string pattern = of.ValOf("lvlText") ?? "";
        string key = list.ToString(CultureInfo.InvariantCulture);
        if (format == "bullet") return pattern.Trim().Length == 0 && of?.Element(W + "lvlPicBulletId") is null ? null : new SourceLabel("•", true, level, key);
        bool isLegal = of.Flag("isLgl") == true;
        for (int i = 0; i < Levels; i++)
        {
            string place = "%" + (i + 1).ToString(CultureInfo.InvariantCulture);
            if (!pattern.Contains(place, StringComparison.Ordinal)) continue;
            int number = counters[i] ?? Start(list, definition, i);
            string shown = FormatOf(LevelOf(list, definition, i));
            pattern = pattern.Replace(place, shown == "none" ? "" : LabelNumbers.Write(number, isLegal && i < level ? "decimal" : isLegal ? "decimal" : shown), StringComparison.Ordinal);
        }

        pattern = pattern.Trim();
        return pattern.Length == 0 ? null : new SourceLabel(pattern, false, level, key);
    }

    private int? LevelNaming(int? list, IEnumerable<string?> styleIds)
    {
        if (list is null || DefinitionOf(list.Value) is not var (_, definition)) return null;
        foreach (string? styleId in styleIds)
        {
            if (definition.Elements(W + "lvl").FirstOrDefault(level => level.ValOf("pStyle") == styleId && styleId is not null) is { } found) return Number((string?)found.Attribute(W + "ilvl"));
        }

        return null;
    }

    private (int Id, XElement Definition)? DefinitionOf(int list)
    {
        if (!_lists.TryGetValue(list, out var instance) || Number(instance.ValOf("abstractNumId")) is not { } id || !_definitions.TryGetValue(id, out var definition)) return null;
        if (definition.ValOf("numStyleLink") is not { } link) return (id, definition);

        // A list style: the definition stands where that style's list leads.
        var linked = _definitions.FirstOrDefault(candidate => candidate.Value.ValOf("styleLink") == link);
        return linked.Value is null ? (id, definition) : (linked.Key, linked.Value);
    }

    private XElement? LevelOf(int list, XElement definition, int level) =>
        Override(list, level)?.Element(W + "lvl") ?? definition.Elements(W + "lvl").FirstOrDefault(of => Number((string?)of.Attribute(W + "ilvl")) == level);

    private XElement? Override(int list, int level) =>
        _lists[list].Elements(W + "lvlOverride").FirstOrDefault(change => Number((string?)change.Attribute(W + "ilvl")) == level);

    private int? StartOverride(int list, int level) =>
        Override(list, level) is not { } change ? null : Number(change.ValOf("startOverride")) ?? Number(change.Element(W + "lvl").ValOf("start"));

    private int Start(int list, XElement definition, int level) => Number(LevelOf(list, definition, level).ValOf("start")) ?? 0;

    private static string FormatOf(XElement? level) => level?.Element(W + "numFmt") is { } format ? format.Val() ?? "decimal"
        : level?.Element(Mc + "AlternateContent")?.Descendants(W + "numFmt").LastOrDefault().Val() ?? "decimal";
}
