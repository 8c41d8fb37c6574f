using System.Collections.Immutable;
using System.Xml.Linq;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Styles;
using static PolicyForge.Docx.Markup.WordNames;

namespace PolicyForge.Docx.Reference;

/// <summary>Sees to it that only those styles number their paragraphs that ours do.</summary>
/// <remarks>
/// A house style bases what it likes on what it likes: Word itself bases TOC Heading on Heading 1. The number that Heading 1 is given would come
/// with it, and every number after it would be one too high. So a style that would inherit one says that it has none; the outline level likewise.
/// </remarks>
internal static class InheritedNumbers
{
    /// <summary>The level of text that is no heading (ECMA-376 Part 1, 17.3.1.20).</summary>
    private const int NoOutline = 9;

    public static void SwitchOff(XElement styles, ImmutableArray<StyleDefinition> wanted)
    {
        var ours = wanted.ToDictionary(definition => definition.Id, StringComparer.Ordinal);
        var all = styles.Elements(W + "style").Where(style => (string?)style.Attribute(W + "type") == "paragraph" && style.Attribute(W + "styleId") is not null)
            .DistinctBy(style => style.Attribute(W + "styleId")!.Value).ToDictionary(style => style.Attribute(W + "styleId")!.Value, StringComparer.Ordinal);

        // What is inherited is looked up before anything changes.
        var numbered = all.Where(style => !Has(style.Value, "numPr") && Inherits(style.Value, "numPr", all) && !OursHas(style.Key, "numPr", ours)).ToList();
        var outlined = all.Where(style => ours.ContainsKey(style.Key) && !Has(style.Value, "outlineLvl") && Inherits(style.Value, "outlineLvl", all) && !OursHas(style.Key, "outlineLvl", ours)).ToList();
        foreach (var (_, style) in numbered) Add(style, new XElement(W + "numPr", new XElement(W + "numId", new XAttribute(W + "val", NumberIds.None))));
        foreach (var (_, style) in outlined) Add(style, new XElement(W + "outlineLvl", new XAttribute(W + "val", NoOutline)));
    }

    private static bool Has(XElement style, string property) => style.Element(W + "pPr")?.Element(W + property) is not null;

    private static bool Inherits(XElement style, string property, Dictionary<string, XElement> all)
    {
        var seen = new HashSet<XElement>();
        for (var above = Base(style); above is not null && seen.Add(above); above = Base(above))
        {
            if (Has(above, property)) return above.Element(W + "pPr")!.Element(W + property)!.Element(W + "numId")?.Attribute(W + "val")?.Value != "0";
        }

        return false;

        XElement? Base(XElement of) => (string?)of.Element(W + "basedOn")?.Attribute(W + "val") is { } id ? all.GetValueOrDefault(id) : null;
    }

    /// <summary>Whether the style has the property by our own design, itself or through what we base it on.</summary>
    private static bool OursHas(string id, string property, Dictionary<string, StyleDefinition> ours)
    {
        for (var definition = ours.GetValueOrDefault(id); definition is not null; definition = definition.BasedOn is { } parent ? ours.GetValueOrDefault(parent) : null)
        {
            if (definition.Has(property)) return true;
        }

        return false;
    }

    private static void Add(XElement style, XElement element)
    {
        var properties = style.Element(W + "pPr");
        if (properties is null)
        {
            properties = new XElement(W + "pPr");
            PropertyOrder.AddToStyle(style, properties);
        }

        PropertyOrder.AddToParagraph(properties, element);
    }
}
