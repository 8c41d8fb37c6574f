using System.Collections.Immutable;
using PolicyForge.Importing.Recognition;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Proof;

/// <summary>What a document prints, line by line; contents lists left out, since page numbers are made anew.</summary>
internal static class PrintedLines
{
    public static ImmutableArray<PrintedLine> Of(SourceDocument document)
    {
        var lines = ImmutableArray.CreateBuilder<PrintedLine>();
        var blocks = document.Blocks.Where(block => block is not SourceParagraph { IsEmpty: true }).ToArray();
        int table = 0;
        var contents = ContentsLines.Find(blocks);
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is SourceTable found) AddTable(found, ++table, lines);
            else if (blocks[i] is SourceParagraph paragraph && !contents.Contains(i)) Add(paragraph, $"paragraph {paragraph.Index}", lines);
        }

        foreach (string note in NotesOf(document)) lines.Add(new PrintedLine("", string.Join(' ', document.Notes[note].Select(paragraph => paragraph.Text)), "a footnote"));
        lines.AddRange(document.Losses.Select(loss => new PrintedLine("", loss.Words, loss.Place)));
        return lines.ToImmutable();
    }

    private static string AfterBox(string text)
    {
        for (int at = text.IndexOf("☐ ", StringComparison.Ordinal); at >= 0; at = text.IndexOf("☐ ", at + 2, StringComparison.Ordinal)) text = text[..(at + 2)] + text[(at + 2)..].TrimStart();
        return text;
    }

    /// <summary>In the order in which their marks stand, those without a mark last.</summary>
    private static IEnumerable<string> NotesOf(SourceDocument document) =>
        document.Paragraphs.SelectMany(paragraph => paragraph.Runs).Select(run => run.Note).OfType<string>().Where(document.Notes.ContainsKey)
            .Concat(document.Notes.Keys.OrderBy(key => key.Length).ThenBy(key => key, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal);

    private static void AddTable(SourceTable table, int number, ImmutableArray<PrintedLine>.Builder lines)
    {
        bool[] covered = new bool[table.ColumnCount * table.Rows.Length];
        for (int row = 0; row < table.Rows.Length; row++)
        {
            foreach (var cell in table.Rows[row].Cells.Concat(Holes(table, covered, row)).OrderBy(cell => cell.Column))
            {
                string place = $"table {number}, row {row + 1}, column {cell.Column + 1}";
                string shape = $"{row + 1}/{cell.Column + 1} {cell.RowSpan}x{cell.ColumnSpan}";
                int first = lines.Count;
                foreach (var paragraph in cell.Blocks.OfType<SourceParagraph>().Where(paragraph => !paragraph.IsEmpty)) Add(paragraph, place, lines);
                if (lines.Count == first) lines.Add(new PrintedLine("", "", place));
                lines[first] = lines[first] with { Cell = shape };
            }
        }
    }

    /// <summary>Places of the grid at which a row has no cell: there is nothing in them, as in a cell that is empty.</summary>
    private static IEnumerable<SourceCell> Holes(SourceTable table, bool[] covered, int row)
    {
        int columns = table.ColumnCount;
        foreach (var cell in table.Rows[row].Cells)
        {
            for (int r = row; r < Math.Min(row + cell.RowSpan, table.Rows.Length); r++)
            {
                for (int c = cell.Column; c < Math.Min(cell.Column + cell.ColumnSpan, columns); c++) covered[(r * columns) + c] = true;
            }
        }

        return [.. Enumerable.Range(0, columns).Where(column => !covered[(row * columns) + column]).Select(column => new SourceCell(column, []))];
    }

    private static void Add(SourceParagraph given, string place, ImmutableArray<PrintedLine>.Builder lines)
    {
        var paragraph = TypedLabels.Take(given);
        string text = string.Concat(paragraph.Runs.Select(run => run.Field switch
        {
            { Kind: SourceFieldKind.CheckBox } => "☐ ",
            not null => "▭",
            null => run.Picture is not null ? "▣" : run.IsCapitals ? run.Text.ToUpperInvariant() : run.Text,
        }));
        if (text.Trim().Length == 0 && paragraph.Label is null) return;
        if (paragraph.Label is { } above && Appendices.Read(above.Text) is not null && text.StartsWith('\n'))
        {
            // A title below its label is a line of its own, whether a paragraph or a break makes it one.
            lines.Add(new PrintedLine("", above.Text, place) { Index = given.Index });
            lines.Add(new PrintedLine("", AfterBox(text), place) { Index = given.Index });
            return;
        }

        lines.Add(new PrintedLine(paragraph.Label is { IsBullet: true } ? "•" : paragraph.Label?.Text ?? "", AfterBox(text), place) { Index = given.Index });
    }
}
