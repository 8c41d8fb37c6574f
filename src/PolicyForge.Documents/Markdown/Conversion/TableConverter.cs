using System.Collections.Immutable;
using PolicyForge.Documents.Markdown.Syntax;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Pipe tables and grid tables.</summary>
internal sealed class TableConverter(ConversionContext conversion)
{
    public Table Convert(TableBlock table)
    {
        foreach (var problem in table.Problems)
        {
            var descriptor = problem.Cells == 0 || problem.Cells == problem.Columns ? MarkdownDiagnostics.GridEdges : MarkdownDiagnostics.RaggedTable;
            conversion.Report(descriptor, problem.Span, problem.Cells, problem.Columns);
        }

        int columns = table.Alignments.Count;
        var rows = table.Rows.Select(row => Row(row, columns)).ToImmutableArray();
        int headers = table.HeaderRowCount;
        if (headers == 1 && rows.Length > 1 && rows[0].Cells.All(cell => cell.Blocks.IsEmpty))
        {
            rows = rows.RemoveAt(0);
            headers = 0;
        }

        var converted = new Table(Columns(table, rows, columns), rows)
        {
            HeaderRowCount = headers,
            HasHeaderColumn = HasHeaderColumn(rows.AsSpan()[Math.Min(headers, rows.Length)..], columns),
            Origin = conversion.OriginOf(table.Span),
        };
        if (table.Problems.Count == 0) conversion.Accessibility.CheckTable(converted, table.Span);
        return converted;
    }

    private TableRow Row(TableRowBlock row, int columns)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(row.Count);
        foreach (var cell in row.OfType<TableCellBlock>())
        {
            cells.Add(new TableCell(conversion.Blocks.ConvertChildren(cell, BlockPlace.Cell))
            {
                ColumnSpan = cell.ColumnSpan,
                RowSpan = cell.RowSpan,
                Origin = conversion.OriginOf(cell.Span),
            });
        }

        // A ragged row was reported; it is made to fit so that the rest can be checked.
        bool hasSpans = cells.Any(cell => cell.RowSpan > 1 || cell.ColumnSpan > 1);
        if (row.Parent is TableBlock { Problems.Count: > 0 } && !hasSpans)
        {
            while (cells.Count < columns) cells.Add(new TableCell([]));
            if (cells.Count > columns) cells.Count = columns;
        }

        return new TableRow(cells.DrainToImmutable()) { Origin = conversion.OriginOf(row.Span) };
    }

    private static ImmutableArray<TableColumn> Columns(TableBlock table, ImmutableArray<TableRow> rows, int columns)
    {
        double[] weights = table.Widths.Count == columns
            ? [.. table.Widths.Select(width => (double)width)]
            : [.. Enumerable.Range(0, columns).Select(column => ContentWeight(rows, column))];
        double total = weights.Sum();
        return [.. weights.Select((weight, column) => new TableColumn(Math.Round(weight / total, 6), table.Alignments[column]))];
    }

    /// <summary>Between 6 and 48 characters: the mean of a column's longest and its average cell.</summary>
    private static double ContentWeight(ImmutableArray<TableRow> rows, int column)
    {
        var lengths = rows.Where(row => column < row.Cells.Length)
            .Select(row => Math.Clamp(PlainText.Of(row.Cells[column].Blocks).Length, 6, 48))
            .DefaultIfEmpty(6)
            .ToArray();
        return (lengths.Max() + lengths.Average()) / 2;
    }

    /// <summary>True where the first cell of each row is set in bold throughout: then it names the row.</summary>
    private static bool HasHeaderColumn(ReadOnlySpan<TableRow> body, int columns)
    {
        if (columns < 2 || body.IsEmpty) return false;
        foreach (var row in body)
        {
            if (row.Cells is not [{ ColumnSpan: 1, Blocks: [Paragraph { Inlines: [Strong] }] }, ..]) return false;
        }

        return true;
    }
}
