using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyForge.Docx.Styles;

/// <summary>A <c>w:style</c>: what Word's gallery shows of it, and its properties.</summary>
internal sealed record StyleDefinition(StyleKind Kind, string Id, string Name)
{
    public string? BasedOn { get; init; }

    /// <summary>The style of the paragraph that follows when a reader of the file presses Enter; null for the same again.</summary>
    public string? Next { get; init; }

    /// <summary>Place in Word's list of recommended styles.</summary>
    public int Priority { get; init; } = 99;

    /// <summary>True where it stands in the gallery.</summary>
    public bool IsQuick { get; init; }

    public bool IsDefault { get; init; }

    /// <summary>True for Word's own styles, which it names in the reader's language.</summary>
    public bool IsBuiltIn { get; init; } = true;

    /// <summary>Content of <c>w:pPr</c>, in the schema's order; empty for none.</summary>
    public ImmutableArray<OpenXmlElement> Paragraph { get; init; } = [];

    /// <summary>Content of <c>w:rPr</c>; empty for none.</summary>
    public ImmutableArray<OpenXmlElement> Run { get; init; } = [];

    /// <summary>What follows paragraph and run properties in a table style: <c>w:tblPr</c>, conditional formats.</summary>
    public ImmutableArray<OpenXmlElement> Table { get; init; } = [];

    /// <summary>True where the style itself has a property of paragraphs.</summary>
    public bool Has(string property) => Paragraph.Any(element => element.LocalName == property);

    public Style ToElement()
    {
        var style = new Style { Type = KindOf(Kind), StyleId = Id, StyleName = new StyleName { Val = Name } };
        if (IsDefault) style.Default = new OnOffValue { InnerText = "1" };
        if (!IsBuiltIn) style.CustomStyle = new OnOffValue { InnerText = "1" };
        if (BasedOn is not null) style.BasedOn = new BasedOn { Val = BasedOn };
        if (Next is not null) style.NextParagraphStyle = new NextParagraphStyle { Val = Next };
        style.UIPriority = new UIPriority { Val = Priority };
        if (IsQuick) style.PrimaryStyle = new PrimaryStyle();
        if (!Paragraph.IsEmpty) style.StyleParagraphProperties = new StyleParagraphProperties(Paragraph.Select(Copy));
        if (!Run.IsEmpty) style.StyleRunProperties = new StyleRunProperties(Run.Select(Copy));
        foreach (var part in Table) style.Append(Copy(part));
        return style;
    }

    /// <summary>An element has one parent; a definition may be asked for its style again.</summary>
    private static OpenXmlElement Copy(OpenXmlElement element) => element.CloneNode(true);

    /// <summary>As <c>w:type</c> has it.</summary>
    public string KindName => Kind switch
    {
        StyleKind.Paragraph => "paragraph",
        StyleKind.Character => "character",
        StyleKind.Table => "table",
        _ => "numbering",
    };

    private static StyleValues KindOf(StyleKind kind) => kind switch
    {
        StyleKind.Paragraph => StyleValues.Paragraph,
        StyleKind.Character => StyleValues.Character,
        StyleKind.Table => StyleValues.Table,
        _ => StyleValues.Numbering,
    };
}

/// <summary>What a style can be applied to.</summary>
internal enum StyleKind
{
    Paragraph,
    Character,
    Table,
    Numbering,
}
