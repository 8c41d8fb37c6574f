using System.Xml.Linq;
using static PolicyForge.Importing.Word.Names;

namespace PolicyForge.Importing.Word;

/// <summary>What the styles of a Word file say of a paragraph or a run, with what they are based on (ECMA-376 Part 1, 17.7).</summary>
internal sealed class WordStyles
{
    private const int Deepest = 30;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement[]> _chains = new(StringComparer.Ordinal);
    private readonly XElement? _runDefaults;
    private readonly string? _usual;

    public WordStyles(XElement? styles)
    {
        foreach (var style in styles?.Elements(W + "style") ?? [])
        {
            if ((string?)style.Attribute(W + "styleId") is { } id) _styles.TryAdd(id, style);
        }

        _runDefaults = styles?.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr");
        _usual = _styles.Values.FirstOrDefault(style => (string?)style.Attribute(W + "type") == "paragraph" && (string?)style.Attribute(W + "default") is "1" or "true") is { } found ? (string?)found.Attribute(W + "styleId") : null;
    }

    /// <summary>The name as programs show it, in lower case; empty for the usual style.</summary>
    public string NameOf(string? id) => id is null || id == _usual ? "" : _styles.TryGetValue(id, out var style) ? style.ValOf("name")?.Trim().ToLowerInvariant() ?? "" : "";

    /// <summary>The style and all that it is based on, nearest first; the usual one where a paragraph names none.</summary>
    public XElement[] Chain(string? id)
    {
        id ??= _usual ?? "";
        if (_chains.TryGetValue(id, out var known)) return known;
        var chain = new List<XElement>();
        for (string? next = id; next is not null && chain.Count < Deepest && _styles.TryGetValue(next, out var style) && !chain.Contains(style); next = style.ValOf("basedOn")) chain.Add(style);
        return _chains[id] = [.. chain];
    }

    /// <summary>The first style of a paragraph's chain that has a property of the paragraph.</summary>
    public XElement? ParagraphProperty(string? id, string name) => Chain(id).Select(style => style.Element(W + "pPr")?.Element(W + name)).FirstOrDefault(found => found is not null);

    /// <summary>Whether a property of runs is on by the paragraph's style.</summary>
    public bool IsOn(string? id, string name) => Chain(id).Select(style => style.Element(W + "rPr").Flag(name)).FirstOrDefault(found => found is not null) ?? _runDefaults.Flag(name) ?? false;

    /// <summary>Whether it is on by a style of characters; null where that does not say.</summary>
    public bool? CharacterFlag(string? id, string name) => id is null ? null : Chain(id).Select(style => style.Element(W + "rPr").Flag(name)).FirstOrDefault(found => found is not null);

    /// <summary>The font that a style of characters gives; null where it gives none.</summary>
    public string? CharacterFont(string? id) => id is null ? null : Chain(id).Select(style => (string?)style.Element(W + "rPr")?.Element(W + "rFonts")?.Attribute(W + "ascii")).FirstOrDefault(font => font is not null);

    /// <summary>Points times two.</summary>
    public int SizeOf(string? id) => Number(Chain(id).Select(style => style.Element(W + "rPr").ValOf("sz")).FirstOrDefault(found => found is not null) ?? _runDefaults.ValOf("sz")) ?? 20;

    public bool IsUnderlined(string? id) => Chain(id).Select(style => style.Element(W + "rPr").ValOf("u")).FirstOrDefault(found => found is not null) is { } kind && kind != "none";
}
