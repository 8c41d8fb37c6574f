using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using ColumnAlignment = PolicyForge.Documents.Model.ColumnAlignment;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Reads pipe tables: a line of headings, a line of dashes, and rows until a line without a bar.</summary>
/// <remarks>Empty lines that a template's <c>if</c> and <c>for</c> on lines of their own leave between rows are passed over.</remarks>
internal sealed class PipeTableParser : BlockParser
{
    /// <summary>What a reading needs to know of the text's origin.</summary>
    public static MarkdownParserContext Context(Func<int, bool>? isWrittenEmpty)
    {
        var context = new MarkdownParserContext();
        if (isWrittenEmpty is not null) context.Properties.Add(typeof(PipeTableParser), isWrittenEmpty);
        return context;
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !CellSplitter.HasBar(processor.Line) || !IsDelimiterRow(NextLine(processor.Line))) return BlockState.None;
        var table = new TableBlock(this)
        {
            Span = new SourceSpan(processor.Start, processor.Line.End),
            Line = processor.LineIndex,
            Column = processor.Column,
            HeaderRowCount = 1,
        };
        AddRow(processor, table);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var table = (TableBlock)block;
        if (processor.IsBlankLine) return table.HasDelimiterRow && IsFollowedByRow(processor) ? BlockState.ContinueDiscard : BlockState.None;
        if (!(CellSplitter.HasBar(processor.Line) || !table.HasDelimiterRow)) return BlockState.None;
        if (table.HasDelimiterRow)
        {
            AddRow(processor, table);
        }
        else
        {
            table.HasDelimiterRow = true;
            table.Alignments.AddRange(CellSplitter.Split(processor.Line).Select(AlignmentOf));
            CheckRow(table, (TableRowBlock)table[0]);
        }

        table.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    /// <summary>True where the next line that is not empty begins with a bar, no table begins with it, and the template left one of the empty lines.</summary>
    private static bool IsFollowedByRow(BlockProcessor processor)
    {
        if (processor.Context?.Properties.TryGetValue(typeof(PipeTableParser), out object? known) is not true || known is not Func<int, bool> isWrittenEmpty) return false;
        var line = processor.Line;
        bool isLeft = false;
        do
        {
            int end = line.Text.AsSpan(line.Start).IndexOfAny('\n', '\r');
            isLeft |= end >= 0 && !isWrittenEmpty(line.Start + end);
            line = NextLine(line);
        }
        while (line.End < line.Text.Length - 1 && line.AsSpan().IsWhiteSpace());
        return isLeft && line.CurrentChar == '|' && !IsDelimiterRow(NextLine(line));
    }

    private void AddRow(BlockProcessor processor, TableBlock table)
    {
        var row = new TableRowBlock(this) { Span = new SourceSpan(processor.Start, processor.Line.End), Line = processor.LineIndex, IsOpen = false };
        foreach (var slice in CellSplitter.Split(processor.Line)) row.Add(Cell(slice, processor.LineIndex));
        table.Add(row);
        if (table.HasDelimiterRow) CheckRow(table, row);
    }

    private static void CheckRow(TableBlock table, TableRowBlock row)
    {
        if (row.Count != table.Alignments.Count) table.Problems.Add(new TableProblem(row.Span, row.Count, table.Alignments.Count));
    }

    private TableCellBlock Cell(StringSlice slice, int lineIndex)
    {
        var cell = new TableCellBlock(this) { Span = new SourceSpan(slice.Start, slice.End), Line = lineIndex, IsOpen = false };
        slice.Trim();
        if (slice.IsEmpty) return cell;
        var paragraph = new ParagraphBlock(null) { Span = new SourceSpan(slice.Start, slice.End), Line = lineIndex, IsOpen = false };
        paragraph.AppendLine(ref slice, 0, lineIndex, slice.Start, false);
        cell.Add(paragraph);
        return cell;
    }

    /// <summary>The line after this one, without what a quote or an indent puts before it.</summary>
    private static StringSlice NextLine(StringSlice line)
    {
        int start = line.End + 1;
        if (start < line.Text.Length && line.Text[start] == '\r') start++;
        if (start < line.Text.Length && line.Text[start] == '\n') start++;
        int end = line.Text.AsSpan(Math.Min(start, line.Text.Length)).IndexOfAny('\n', '\r');
        end = end < 0 ? line.Text.Length : start + end;
        while (start < end && line.Text[start] is ' ' or '\t' or '>') start++;
        return new StringSlice(line.Text, start, end - 1);
    }

    private static bool IsDelimiterRow(StringSlice line)
    {
        if (line.IsEmpty || !CellSplitter.HasBar(line)) return false;
        var cells = CellSplitter.Split(line);
        return cells.Count > 0 && cells.TrueForAll(static cell => IsDelimiter(cell.AsSpan().Trim()));
    }

    private static bool IsDelimiter(ReadOnlySpan<char> cell)
    {
        if (cell.StartsWith(":")) cell = cell[1..];
        if (cell.EndsWith(":")) cell = cell[..^1];
        return cell.Length > 0 && cell.IndexOfAnyExcept('-') < 0;
    }

    private static ColumnAlignment AlignmentOf(StringSlice cell) => AlignmentOf(cell.AsSpan().Trim());

    /// <summary>Colons at the ends of a line of dashes: neither or left, both, right.</summary>
    internal static ColumnAlignment AlignmentOf(ReadOnlySpan<char> dashes) =>
        !dashes.EndsWith(":") ? ColumnAlignment.Start
        : dashes.StartsWith(":") ? ColumnAlignment.Centre
        : ColumnAlignment.End;
}
