using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Body;

namespace PolicyForge.Docx;

/// <summary>A document that shows each style of a layout by name, for a trust to dress in its own house style.</summary>
public static class StartingDocument
{
    /// <summary>The bytes of a Word file.</summary>
    public static ImmutableArray<byte> Write(Layout layout)
    {
        using var output = new MemoryStream();
        var options = new DocxWriterOptions { HasFieldsThroughout = true };
        new DocxWriter(options).Write(Document(layout), layout with { ReferenceDocx = null, Logo = null }, output);
        return [.. output.ToArray()];
    }

    private static PolicyDocument Document(Layout layout) => new(
        new DocumentProperties
        {
            Title = "Title of the policy", PolicyId = "policy", OrganisationName = "Name of the school", TrustName = "Name of the trust",
            Version = "1.0", Status = "Approved", VersionDate = "1 January 2026", NextReview = "1 January 2027", Subject = "Starting document for a house style",
        },
        [
            new Cover([
                Paragraph("Name of the school", ParagraphRole.Organisation), Paragraph("Motto", ParagraphRole.Motto), Paragraph("Title of the policy", ParagraphRole.Title),
                Paragraph("Subtitle", ParagraphRole.Subtitle), Paragraph("Statement of what the policy applies to.", ParagraphRole.Statement),
                new Details([new DetailsRow([new Text("Key")], [new Text("Value")])]),
            ]),
            Paragraph("Unlisted heading", ParagraphRole.Label),
            new SignatureBlock([new SignatureLine([new Text("Signature line")], "Signature name", true)]),
            new Contents("Contents", 2, []),
            .. Headings(layout), .. Pieces(),
        ]);

    /// <summary>Headings one in another, each with a paragraph as the scheme numbers it.</summary>
    private static IEnumerable<Block> Headings(Layout layout)
    {
        yield return Nested(layout, SectionKind.Body, 1, 4);
        yield return Nested(layout, SectionKind.Appendix, 1, 2);
    }

    private static Section Nested(Layout layout, SectionKind kind, int level, int deepest)
    {
        var numbers = new StartingNumbers(layout.Numbering, layout.NumberMarks, kind);
        string name = kind == SectionKind.Appendix ? "Appendix heading" : "Heading";
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Paragraph([new Text("Text under it. Change the looks of the style, not of this paragraph.")]) { Number = numbers.OfParagraph(level) });
        if (level < deepest) blocks.Add(Nested(layout, kind, level + 1, deepest));
        string anchor = $"{kind}-{level.ToString(CultureInfo.InvariantCulture)}".ToLowerInvariant();
        return new Section(level, [new Text($"{name} {level.ToString(CultureInfo.InvariantCulture)}")], anchor, blocks.ToImmutable())
        {
            Kind = kind, Number = numbers.OfSection(level),
        };
    }

    private static ImmutableArray<Block> Pieces() =>
    [
        List(ListStyle.Bullet, "List bullet", "List bullet 2"), List(ListStyle.Decimal, "List number", "List number 2"),
        new ListBlock(ListStyle.Check, [new ListItem([Paragraph("Check list")]) { IsChecked = false }]),
        new Quote([Paragraph("Quote")]), new CodeBlock("Code block"),
        new Notice(NoticeKind.Information, [new Text("Notice heading")], [Paragraph("Notice"), List(ListStyle.Bullet, "Notice bullet", null)]),
        new Notice(NoticeKind.Warning, [new Text("Warning notice heading")], [Paragraph("Warning notice")]),
        new Table([new(0.5), new(0.5)], [Row("Table heading", "Table heading"), Row("Table text", "Table text")]) { Caption = [new Text("Caption")] },
        new Paragraph([new Link("https://www.example.org.uk", [new Text("Hyperlink")]), new Text(", "), new DefinedTerm([new Text("defined term")]), new Text(", "), new Code("code"), new Text(".")]),
        new Paragraph([new TextField("answer", "Form answer", true)]),
    ];

    private static Paragraph Paragraph(string text, ParagraphRole role = ParagraphRole.Body) => new([new Text(text)]) { Role = role };

    private static TableRow Row(params string[] cells) => new([.. cells.Select(c => new TableCell([Paragraph(c)]))]);

    private static ListBlock List(ListStyle style, string item, string? below) => new(style,
    [
        new ListItem(below is null ? [Paragraph(item)] : [Paragraph(item), new ListBlock(style, [new ListItem([Paragraph(below)])])]),
    ]);
}
