using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Cli.Reporting;

/// <summary>Takes a document apart into the lines that a terminal shows.</summary>
internal sealed class DocumentLines
{
    private readonly List<DocumentLine> _lines = [];

    public static IReadOnlyList<DocumentLine> Of(PolicyDocument document)
    {
        var lines = new DocumentLines();
        lines.AddAll(document.Blocks, 0);
        foreach (var footnote in document.Footnotes) lines.Add(DocumentLineKind.Item, PlainText.Of(footnote.Blocks), $"[{footnote.Number.ToString(CultureInfo.InvariantCulture)}]");
        return lines._lines;
    }

    private void AddAll(IEnumerable<Block> blocks, int depth)
    {
        foreach (var block in blocks) Add(block, depth);
    }

    private void Add(Block block, int depth)
    {
        switch (block)
        {
            case Section section:
                Add(DocumentLineKind.Heading, PlainText.Of(section.Heading), section.Number?.Text ?? "", section.Level);
                AddAll(section.Blocks, depth);
                break;
            case ClauseBlock clause:
                Add(DocumentLineKind.Clause, OriginOf(clause));
                AddAll(clause.Blocks, depth);
                break;
            case Paragraph { Role: ParagraphRole.Title } title: Add(DocumentLineKind.Title, PlainText.Of(title.Inlines)); break;
            case Paragraph paragraph: Add(DocumentLineKind.Paragraph, PlainText.Of(paragraph.Inlines), paragraph.Number?.Text ?? "", depth); break;
            case ListBlock list: AddList(list, depth); break;
            case Table table: AddTable(table); break;
            case Details details: AddRows(details.Rows.Select(row => (ImmutableArray<string>)[PlainText.Of(row.Key), PlainText.Of(row.Value)]), 0); break;
            case HistoryTable history: AddHistory(history); break;
            case Notice notice:
                Add(DocumentLineKind.Paragraph, PlainText.Of(notice.Title), "!", depth);
                AddAll(notice.Blocks, depth);
                break;
            case Form form:
                Add(DocumentLineKind.Paragraph, form.Title, "", depth);
                AddAll(form.Blocks, depth);
                break;
            case Quote quote:
                foreach (string line in PlainText.Of(quote.Blocks).Split('\n')) Add(DocumentLineKind.Paragraph, line, ">", depth);
                break;
            case Cover cover: AddAll(cover.Blocks, depth); break;
            case Contents contents:
                foreach (var entry in contents.Entries) Add(DocumentLineKind.Item, entry.Text, entry.Number?.Text ?? "-", entry.Level - 1);
                break;
            case SignatureBlock signature:
                foreach (var line in signature.Lines) Add(DocumentLineKind.Paragraph, $"{PlainText.Of(line.Role)}: ____________________", "", depth);
                break;
            case CodeBlock code:
                foreach (string line in code.Text.Split('\n')) Add(DocumentLineKind.Paragraph, line, "|", depth);
                break;
            case Figure figure: Add(DocumentLineKind.Paragraph, $"[{figure.Image.AlternativeText}]", "", depth); break;
        }
    }

    private void AddList(ListBlock list, int depth)
    {
        for (int i = 0; i < list.Items.Length; i++)
        {
            var blocks = list.Items[i].Blocks;
            string first = blocks is [Paragraph paragraph, ..] ? PlainText.Of(paragraph.Inlines) : "";
            Add(DocumentLineKind.Item, first, MarkerOf(list, i), depth);
            AddAll(blocks is [Paragraph, ..] ? blocks.Skip(1) : blocks, depth + 1);
        }
    }

    private static string MarkerOf(ListBlock list, int index)
    {
        int number = list.Start + index;
        return list.Style switch
        {
            ListStyle.Check => list.Items[index].IsChecked == true ? "[x]" : "[ ]",
            ListStyle.Decimal => $"{number.ToString(CultureInfo.InvariantCulture)}.",
            ListStyle.LowerLetter => $"({(char)('a' + ((number - 1) % 26))})",
            ListStyle.UpperLetter => $"{(char)('A' + ((number - 1) % 26))}.",
            ListStyle.LowerRoman => $"({Roman(number)})",
            ListStyle.UpperRoman => $"{Roman(number).ToUpperInvariant()}.",
            _ => "-",
        };
    }

    private static string Roman(int number)
    {
        (int Value, string Digits)[] parts = [(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        string text = "";
        foreach (var (value, digits) in parts)
        {
            for (; number >= value; number -= value) text += digits;
        }

        return text;
    }

    private void AddTable(Table table)
    {
        AddRows(table.Rows.Select(row => row.Cells.Select(cell => PlainText.Of(cell.Blocks).Replace("\n", " / ", StringComparison.Ordinal)).ToImmutableArray()), table.HeaderRowCount);
        if (!table.Caption.IsEmpty) Add(DocumentLineKind.Paragraph, PlainText.Of(table.Caption));
    }

    private void AddHistory(HistoryTable history)
    {
        if (history.Title is { } title) Add(DocumentLineKind.Paragraph, title);
        var rows = history.Rows.Select(row => row.Cells.Select(cell => PlainText.Of(cell.Paragraphs).Replace("\n", " / ", StringComparison.Ordinal)).ToImmutableArray());
        AddRows(rows.Prepend([.. history.Columns.Select(column => column.Heading)]), 1);
    }

    private void AddRows(IEnumerable<ImmutableArray<string>> rows, int headers)
    {
        int index = 0;
        foreach (var row in rows)
        {
            Add(DocumentLineKind.TableRow, $"| {string.Join(" | ", row)} |");
            if (++index == headers) Add(DocumentLineKind.TableRule, $"|{string.Concat(Enumerable.Repeat("---|", row.Length))}");
        }
    }

    /// <summary>Whose text it is, where that lies, and its digest. The clause itself stands where the template placed it; where its text comes from, its blocks know.</summary>
    private static string OriginOf(ClauseBlock clause)
    {
        Origin[] origins = [.. clause.Descendants().OfType<Block>().Select(block => block.Origin).Where(of => of.Owner != TextOwner.Generator)];
        var origin = origins.FirstOrDefault(of => of.Owner == TextOwner.School) ?? origins.FirstOrDefault() ?? clause.Origin;
        bool isMixed = origin.Owner == TextOwner.School && origins.Any(of => of.Owner == TextOwner.Trust);
        string owner = isMixed ? "the trust's text with the school's own words in it" : origin.Owner == TextOwner.School ? "the school's own text" : "the trust's text";
        string path = origin.Location is { } location ? $", {location.Path}" : "";
        return $"{clause.ClauseId}: {owner}{path} (sha256:{clause.Digest})";
    }

    private void Add(DocumentLineKind kind, string text, string marker = "", int depth = 0) => _lines.Add(new DocumentLine(kind, text, marker, depth));
}
