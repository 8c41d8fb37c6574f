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
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is SourceTable found) AddTable(found, ++table, lines);
            else if (blocks[i] is SourceParagraph paragraph && !IsContents(paragraph) && !(ContentsLines.IsTitle(paragraph) && i + 1 < blocks.Length && blocks[i + 1] is SourceParagraph next && IsContents(next))) Add(paragraph, $"paragraph {paragraph.Index}", lines);
        }

        foreach (var (_, note) in document.Notes.OrderBy(note => note.Key.Length).ThenBy(note => note.Key, StringComparer.Ordinal)) lines.Add(new PrintedLine("", string.Join(' ', note.Select(paragraph => paragraph.Text)), "a footnote"));
        return lines.ToImmutable();
    }

    private static string AfterBox(string text)
    {
        for (int at = text.IndexOf("☐ ", StringComparison.Ordinal); at >= 0; at = text.IndexOf("☐ ", at + 2, StringComparison.Ordinal)) text = text[..(at + 2)] + text[(at + 2)..].TrimStart();
        return text;
    }

    private static bool IsContents(SourceParagraph paragraph) => paragraph.IsContents || ContentsLines.IsLine(paragraph);

    private static void AddTable(SourceTable table, int number, ImmutableArray<PrintedLine>.Builder lines)
    {
        for (int row = 0; row < table.Rows.Length; row++)
        {
            foreach (var cell in table.Rows[row].Cells)
            {
                string place = $"table {number}, row {row + 1}, column {cell.Column + 1}";
                var paragraphs = cell.Blocks.OfType<SourceParagraph>().Where(paragraph => !paragraph.IsEmpty).ToArray();
                if (paragraphs.Length == 0) lines.Add(new PrintedLine("", "", place));
                foreach (var paragraph in paragraphs) Add(paragraph, place, lines);
            }
        }
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
        lines.Add(new PrintedLine(paragraph.Label is { IsBullet: true } ? "•" : paragraph.Label?.Text ?? "", AfterBox(text), place));
    }
}
