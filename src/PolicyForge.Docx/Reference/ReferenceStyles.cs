using System.Collections.Immutable;
using System.Xml.Linq;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Styles;
using static PolicyForge.Docx.Markup.WordNames;

namespace PolicyForge.Docx.Reference;

/// <summary>A reference document's styles with ours put in where it has none: its looks, our ids and numbering.</summary>
/// <remarks>
/// Styles are matched by id, then by name whatever its case: programs other than Word, and Word in another language, give built-in
/// styles other ids but keep their English names. A matched style gets our id, everywhere.
/// </remarks>
internal sealed class ReferenceStyles
{
    private readonly Dictionary<string, string> _newIds = new(StringComparer.Ordinal);

    public ReferenceStyles(XDocument? styles, ImmutableArray<StyleDefinition> wanted)
    {
        IsEmpty = styles?.Root?.Name != W + "styles";
        Merged = styles?.Root?.Name == W + "styles" ? styles : new XDocument(new XElement(W + "styles", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName)));
        var matches = Match(wanted);
        Numbered = [.. Merged.Root!.Elements(W + "style").Where(s => s.Descendants(W + "numPr").Any()).Select(NameOf).Order(StringComparer.Ordinal)];
        Merged.Descendants(W + "numPr").Remove();
        Rename(Merged);
        var missing = ImmutableArray.CreateBuilder<StyleDefinition>();
        foreach (var definition in wanted)
        {
            if (matches.TryGetValue(definition.Id, out var style)) Adopt(style, definition);
            else missing.Add(definition);
        }

        foreach (var definition in missing) Merged.Root.Add(Element(definition));
        InheritedNumbers.SwitchOff(Merged.Root, wanted);
        Missing = [.. missing.Select(m => m.Name)];
        MissingBuiltIn = [.. missing.Where(m => m is { IsBuiltIn: true, IsQuick: true }).Select(m => m.Name)];
        TakenOver = [.. wanted.Where(d => matches.ContainsKey(d.Id)).Select(d => d.Name)];
    }

    /// <summary>True where the document has no styles: the built-in ones stand in for all.</summary>
    public bool IsEmpty { get; }

    public XDocument Merged { get; }

    public ImmutableArray<string> TakenOver { get; }

    public ImmutableArray<string> Missing { get; }

    /// <summary>Those missing that a house style might be expected to have: Word's own, shown in its gallery.</summary>
    public ImmutableArray<string> MissingBuiltIn { get; }

    /// <summary>Names of its styles that have numbers of their own.</summary>
    public ImmutableArray<string> Numbered { get; }

    /// <summary>Gives references to styles, in any part, the ids that the styles have now.</summary>
    public void Rename(XDocument part)
    {
        foreach (var reference in part.Descendants().Where(e => e.Name.Namespace == W && e.Name.LocalName is "pStyle" or "rStyle" or "tblStyle" or "basedOn" or "next" or "link"))
        {
            if (reference.Attribute(W + "val") is { } id && _newIds.TryGetValue(id.Value, out string? renamed)) id.Value = renamed;
        }
    }

    private Dictionary<string, XElement> Match(ImmutableArray<StyleDefinition> wanted)
    {
        var styles = Merged.Root!.Elements(W + "style").ToList();
        var matches = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var definition in wanted)
        {
            var candidates = styles.Where(s => (string?)s.Attribute(W + "type") == definition.KindName && !matches.ContainsValue(s)).ToList();
            var match = candidates.Find(s => string.Equals(NameOf(s), definition.Name, StringComparison.OrdinalIgnoreCase))
                ?? candidates.Find(s => (string?)s.Attribute(W + "styleId") == definition.Id)
                ?? (definition.IsDefault ? candidates.Find(s => (string?)s.Attribute(W + "default") == "1") : null);
            if (match is null) continue;
            matches.Add(definition.Id, match);
        }

        foreach (var (id, style) in matches) TakeId(style, id, styles);
        return matches;
    }

    /// <summary>Gives a style our id, and moves another style out of the way that has it.</summary>
    private void TakeId(XElement style, string id, List<XElement> styles)
    {
        var attribute = style.Attribute(W + "styleId")!;
        if (attribute.Value == id) return;
        foreach (var other in styles.Where(s => s != style && (string?)s.Attribute(W + "styleId") == id))
        {
            _newIds[id] = id + "Reference";
            other.SetAttributeValue(W + "styleId", id + "Reference");
        }

        _newIds[attribute.Value] = id;
        attribute.Value = id;
    }

    /// <summary>The trust's looks, with the structure that our documents rest on: number, outline level, keeping headings with their text.</summary>
    private static void Adopt(XElement style, StyleDefinition definition)
    {
        style.Elements(W + "semiHidden").Remove();
        if (definition.Paragraph.IsEmpty) return;
        var structure = Element(definition).Element(W + "pPr")!;
        var own = structure.Elements().Where(e => e.Name.LocalName is "numPr" or "outlineLvl" or "keepNext" or "pageBreakBefore").ToList();
        if (own.Count == 0) return;
        var properties = style.Element(W + "pPr");
        if (properties is null)
        {
            properties = new XElement(W + "pPr");
            PropertyOrder.AddToStyle(style, properties);
        }

        // An indent in the style would win over the list's, and the number would stand in the text.
        if (own.Exists(e => e.Name.LocalName == "numPr")) properties.Elements(W + "ind").Remove();
        foreach (var element in own)
        {
            properties.Elements(element.Name).Remove();
            PropertyOrder.AddToParagraph(properties, element);
        }
    }

    private static XElement Element(StyleDefinition definition)
    {
        using var xml = new MarkupWriter(1024);
        ElementMarkup.WritePart(xml, definition.ToElement(), [("w", Namespaces.Word)]);
        var style = XElement.Parse(System.Text.Encoding.UTF8.GetString(xml.Written));
        style.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return style;
    }

    private static string NameOf(XElement style) => (string?)style.Element(W + "name")?.Attribute(W + "val") ?? "";
}
