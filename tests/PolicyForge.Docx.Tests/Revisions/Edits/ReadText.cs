using System.Xml.Linq;
using PolicyForge.Docx.Tests.Reading;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Revisions.Edits;

/// <summary>What a reader sees of a Word file whose changes were accepted or rejected by the standard's rules: a line a paragraph, with table cell, style and number.</summary>
internal static class ReadText
{
    public static IReadOnlyList<string> Lines(DocxFile file, Func<XDocument, XDocument>? resolve = null)
    {
        resolve ??= part => part;
        var body = resolve(file.Document);
        var paragraphs = new NumberingEvaluator(file, body).Paragraphs();
        var notes = file.Has("word/footnotes.xml") ? resolve(file.Xml("word/footnotes.xml")) : null;
        var lines = body.Root!.Descendants(W + "p").Zip(paragraphs, (p, read) => (Paragraph: p, Line: Line(p, read)))
            .Where(pair => pair.Line is not null).Select(pair => $"{Cell(pair.Paragraph)}{pair.Line}{Details(file, pair.Paragraph, notes)}").ToList();
        foreach (string part in file.Names.Where(n => n.StartsWith("word/footer", StringComparison.Ordinal) || n.StartsWith("word/header", StringComparison.Ordinal)))
            lines.Add($"{part[5..11]}: {TextOf(resolve(file.Xml(part)).Root!)}");
        return lines;
    }

    private static string? Line(XElement paragraph, (string Style, string? Label, string Text) read)
    {
        string text = read.Text.Trim(' ', '\u200B');
        bool hasPicture = paragraph.Descendants(W + "drawing").Any();
        return text.Length == 0 && !hasPicture ? null : $"{read.Style} | {read.Label} | {text}";
    }

    /// <summary>Where a paragraph stands in a table: "[2 1] " for the second row's first cell.</summary>
    private static string Cell(XElement paragraph)
    {
        if (paragraph.Ancestors(W + "tc").FirstOrDefault() is not { } cell) return "";
        var row = cell.Parent!;
        return $"[{row.ElementsBeforeSelf(W + "tr").Count() + 1} {cell.ElementsBeforeSelf(W + "tc").Count() + 1}] ";
    }

    /// <summary>Page break, links, pictures and footnotes.</summary>
    private static string Details(DocxFile file, XElement paragraph, XDocument? notes)
    {
        string text = paragraph.Element(W + "pPr")?.Element(W + "pageBreakBefore") is null ? "" : " (page)";
        foreach (var link in paragraph.Descendants(W + "hyperlink").Where(l => l.HasElements).Attributes(R + "id")) text += $" ({Target(file, link.Value)})";
        foreach (var picture in paragraph.Descendants().Attributes(R + "embed")) text += $" ({Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file.Part("word/" + Target(file, picture.Value))))[..8]})";
        foreach (var note in paragraph.Descendants(W + "footnoteReference").Attributes(W + "id"))
            text += $" ({TextOf(notes!.Root!.Elements(W + "footnote").Single(n => (string?)n.Attribute(W + "id") == note.Value)).Trim()})";
        return text;
    }

    private static string Target(DocxFile file, string id) =>
        (string)file.Xml("word/_rels/document.xml.rels").Root!.Elements().Single(r => (string?)r.Attribute("Id") == id).Attribute("Target")!;
}
