using System.Globalization;
using System.Xml.Linq;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Reading;

/// <summary>Counts a document's numbers as a word processor does (ECMA-376 Part 1, 17.9), from its parts alone.</summary>
internal sealed class NumberingEvaluator
{
    private readonly Dictionary<string, XElement> _styles;
    private readonly Dictionary<string, XElement> _abstracts;
    private readonly Dictionary<string, XElement> _nums;
    private readonly Dictionary<string, int?[]> _counters = [];
    private readonly HashSet<string> _started = [];
    private readonly XDocument _document;

    /// <param name="document">The body, where it is not the file's own: with its changes accepted, say.</param>
    public NumberingEvaluator(DocxFile file, XDocument? document = null)
    {
        _document = document ?? file.Document;
        _styles = file.Xml("word/styles.xml").Root!.Elements(W + "style").Where(s => (string?)s.Attribute(W + "type") == "paragraph").ToDictionary(s => (string)s.Attribute(W + "styleId")!);
        var numbering = file.Xml("word/numbering.xml").Root!;
        _abstracts = numbering.Elements(W + "abstractNum").ToDictionary(a => (string)a.Attribute(W + "abstractNumId")!);
        _nums = numbering.Elements(W + "num").ToDictionary(n => (string)n.Attribute(W + "numId")!);
    }

    /// <summary>Every paragraph of the body with its style and label; null for none.</summary>
    public IReadOnlyList<(string Style, string? Label, string Text)> Paragraphs() =>
        [.. _document.Root!.Descendants(W + "p").Select(p => (StyleOf(p), LabelOf(p), TextOf(p)))];

    private static string StyleOf(XElement paragraph) => (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") ?? "Normal";

    private string? LabelOf(XElement paragraph)
    {
        if (Find(paragraph) is not (var numId, var level) || numId == "0") return null;
        var num = _nums[numId];
        string abstractId = (string)num.Element(W + "abstractNumId")!.Attribute(W + "val")!;
        if (!_counters.TryGetValue(abstractId, out var counters)) _counters[abstractId] = counters = new int?[9];
        if (_started.Add(numId))
        {
            foreach (var start in num.Elements(W + "lvlOverride").Where(o => o.Element(W + "startOverride") is not null))
                counters[(int)start.Attribute(W + "ilvl")!] = (int)start.Element(W + "startOverride")!.Attribute(W + "val")! - 1;
        }

        for (int above = 0; above < level; above++) counters[above] ??= Start(abstractId, above);
        counters[level] = counters[level] is { } last ? last + 1 : Start(abstractId, level);
        for (int below = level + 1; below < 9; below++)
        {
            if ((string?)Level(abstractId, below).Element(W + "lvlRestart")?.Attribute(W + "val") != "0") counters[below] = null;
        }

        return Format(abstractId, level, counters);
    }

    /// <summary>The list and level of a paragraph: its own, or its style's, where the level is the one that names the style.</summary>
    private (string NumId, int Level)? Find(XElement paragraph)
    {
        var own = paragraph.Element(W + "pPr")?.Element(W + "numPr");
        if (own is not null) return ((string)own.Element(W + "numId")!.Attribute(W + "val")!, (int?)own.Element(W + "ilvl")?.Attribute(W + "val") ?? 0);
        for (string? id = StyleOf(paragraph); id is not null && _styles.TryGetValue(id, out var style); id = (string?)style.Element(W + "basedOn")?.Attribute(W + "val"))
        {
            if ((string?)style.Element(W + "pPr")?.Element(W + "numPr")?.Element(W + "numId")?.Attribute(W + "val") is not { } numId) continue;
            if (numId == "0") return (numId, 0);
            string abstractId = (string)_nums[numId].Element(W + "abstractNumId")!.Attribute(W + "val")!;
            var level = _abstracts[abstractId].Elements(W + "lvl").SingleOrDefault(l => (string?)l.Element(W + "pStyle")?.Attribute(W + "val") == id);
            Assert.True(level is not null, $"style {id} has a list, but no level of the list names it");
            return (numId, (int)level.Attribute(W + "ilvl")!);
        }

        return null;
    }

    private XElement Level(string abstractId, int level) => _abstracts[abstractId].Elements(W + "lvl").Single(l => (int)l.Attribute(W + "ilvl")! == level);

    private int Start(string abstractId, int level) => (int)Level(abstractId, level).Element(W + "start")!.Attribute(W + "val")!;

    private string Format(string abstractId, int level, int?[] counters)
    {
        string text = (string)Level(abstractId, level).Element(W + "lvlText")!.Attribute(W + "val")!;
        for (int i = 0; i <= level; i++)
            text = text.Replace($"%{i + 1}", InFormat(counters[i] ?? 0, (string)Level(abstractId, i).Element(W + "numFmt")!.Attribute(W + "val")!), StringComparison.Ordinal);
        return text;
    }

    private static string InFormat(int number, string format) => format switch
    {
        "upperLetter" => ((char)('A' + number - 1)).ToString(),
        "lowerLetter" => ((char)('a' + number - 1)).ToString(),
        "lowerRoman" => Roman(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number) => new[] { "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x" }[number];
}
