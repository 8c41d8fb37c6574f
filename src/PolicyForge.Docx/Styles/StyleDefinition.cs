using PolicyForge.Docx.Markup;

namespace PolicyForge.Docx.Styles;

/// <summary>A <c>w:style</c>: what Word's gallery shows of it, and its properties as markup.</summary>
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

    /// <summary>Content of <c>w:pPr</c>; empty for none.</summary>
    public string Paragraph { get; init; } = "";

    /// <summary>Content of <c>w:rPr</c>; empty for none.</summary>
    public string Run { get; init; } = "";

    /// <summary>What follows paragraph and run properties in a table style: <c>w:tblPr</c>, <c>w:tcPr</c>, conditional formats.</summary>
    public string Table { get; init; } = "";

    public void Write(MarkupWriter xml)
    {
        xml.Write($"""<w:style w:type="{KindName}" """);
        if (IsDefault) xml.Raw("""w:default="1" """);
        if (!IsBuiltIn) xml.Raw("""w:customStyle="1" """);
        xml.Write($"""w:styleId="{Id}"><w:name w:val="{Name}"/>""");
        if (BasedOn is not null) xml.Write($"""<w:basedOn w:val="{BasedOn}"/>""");
        if (Next is not null) xml.Write($"""<w:next w:val="{Next}"/>""");
        xml.Write($"""<w:uiPriority w:val="{Priority}"/>""");
        if (IsQuick) xml.Raw("<w:qFormat/>");
        if (Paragraph != "") xml.Write($"<w:pPr>{new Fragment(Paragraph)}</w:pPr>");
        if (Run != "") xml.Write($"<w:rPr>{new Fragment(Run)}</w:rPr>");
        xml.Raw(Table);
        xml.Raw("</w:style>");
    }

    /// <summary>As <c>w:type</c> has it.</summary>
    public string KindName => Kind switch
    {
        StyleKind.Paragraph => "paragraph",
        StyleKind.Character => "character",
        StyleKind.Table => "table",
        _ => "numbering",
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
