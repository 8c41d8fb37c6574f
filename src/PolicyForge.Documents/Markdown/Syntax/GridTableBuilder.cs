using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Makes rows and cells of a grid table's lines.</summary>
/// <remarks>
/// A template's values change the length of lines that were aligned in the source. So a row is cut at its bars, wherever they
/// stand, as long as each of its lines has one cell a column; only merged cells must stand exactly under the dashes.
/// </remarks>
internal sealed class GridTableBuilder(BlockProcessor processor, TableBlock table, BlockParser parser)
{
    private readonly GridGeometry _geometry = GridGeometry.Of(
        table.Lines.Select(line => line.Slice.AsSpan().TrimEnd().ToString()).Where(line => GridGeometry.IsSeparator(line)));

    public void Build()
    {
        SetColumns();
        var group = new List<TableLine>();
        for (int i = 1; i < table.Lines.Count; i++)
        {
            var line = table.Lines[i];
            string text = line.Slice.AsSpan().TrimEnd().ToString();
            if (!GridGeometry.IsSeparator(text))
            {
                group.Add(line);
                continue;
            }

            if (text.Length != _geometry.Width) Report(line, 0);
            AddRows(group);
            group.Clear();
            if (text.Contains('=')) EndHeader(text);
        }

        // The last line of the table must be dashes.
        if (group.Count > 0)
        {
            Report(group[^1], 0);
            AddRows(group);
        }

        table.Lines.Clear();
    }

    private void SetColumns()
    {
        string first = table.Lines[0].Slice.AsSpan().TrimEnd().ToString();
        for (int column = 0; column < _geometry.ColumnCount; column++)
        {
            table.Widths.Add(_geometry.WidthOf(column));
            table.Alignments.Add(PipeTableParser.AlignmentOf(Segment(first, column)));
        }
    }

    private void EndHeader(string separator)
    {
        table.HeaderRowCount = table.Count;
        if (!separator.Contains(':') || separator.Length != _geometry.Width) return;
        for (int column = 0; column < _geometry.ColumnCount; column++) table.Alignments[column] = PipeTableParser.AlignmentOf(Segment(separator, column));
    }

    private ReadOnlySpan<char> Segment(string separator, int column) =>
        separator.AsSpan(_geometry.Bars[column] + 1, _geometry.WidthOf(column));

    private void AddRows(List<TableLine> lines)
    {
        if (lines.Count == 0) return;
        var split = lines.ConvertAll(line => CellSplitter.Split(line.Slice));
        bool plain = lines.TrueForAll(line => line.Slice.CurrentChar == '|' && CellSplitter.EndsInBar(line.Slice));
        if (plain && split.TrueForAll(cells => cells.Count == _geometry.ColumnCount))
        {
            AddPlainRow(lines, split);
        }
        else if (GridRowCutter.Cut(lines, _geometry) is { } rows)
        {
            foreach (var row in rows) AddRow(row, lines[0]);
        }
        else
        {
            int worst = split.FindIndex(cells => cells.Count != _geometry.ColumnCount);
            if (worst < 0) worst = lines.FindIndex(line => !CellSplitter.EndsInBar(line.Slice));
            Report(lines[Math.Max(worst, 0)], worst < 0 ? 0 : split[worst].Count);
            AddPlainRow(lines, split);
        }
    }

    private void AddPlainRow(List<TableLine> lines, List<List<StringSlice>> split)
    {
        var cells = new List<GridCell>();
        for (int column = 0; column < _geometry.ColumnCount; column++)
        {
            var content = new List<TableLine>();
            for (int i = 0; i < lines.Count; i++)
            {
                if (column < split[i].Count) content.Add(new TableLine(split[i][column], lines[i].LineIndex));
            }

            cells.Add(new GridCell(content, 1, 1));
        }

        AddRow(cells, lines[0]);
    }

    private void AddRow(IEnumerable<GridCell> cells, TableLine first)
    {
        var row = new TableRowBlock(parser) { Span = new SourceSpan(first.Slice.Start, first.Slice.End), Line = first.LineIndex, IsOpen = false };
        table.Add(row);
        foreach (var cell in cells) AddCell(row, cell);
    }

    private void AddCell(TableRowBlock row, GridCell content)
    {
        var cell = new TableCellBlock(parser) { ColumnSpan = content.ColumnSpan, RowSpan = content.RowSpan };
        row.Add(cell);
        if (content.Lines.Count > 0) cell.Span = new SourceSpan(content.Lines[0].Slice.Start, content.Lines[^1].Slice.End);
        var reader = processor.CreateChild();
        reader.Open(cell);
        foreach (var line in content.Lines)
        {
            var slice = line.Slice;
            slice.TrimEnd();
            if (slice.CurrentChar == ' ') slice.SkipChar();

            // A line cut out of a row has lost its end, without which the words of two lines would join.
            slice.NewLine = NewLine.LineFeed;
            reader.LineIndex = line.LineIndex;
            reader.ProcessLine(slice);
        }

        reader.Close(cell);
        reader.ReleaseChild();
    }

    private void Report(TableLine line, int cells) =>
        table.Problems.Add(new TableProblem(new SourceSpan(line.Slice.Start, line.Slice.End), cells, _geometry.ColumnCount));
}

/// <summary>A cell of a grid table before its content is read.</summary>
internal readonly record struct GridCell(List<TableLine> Lines, int ColumnSpan, int RowSpan);
