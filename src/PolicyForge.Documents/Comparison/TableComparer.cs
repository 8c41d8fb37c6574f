using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>Compares tables row by row and cell by cell, as long as their columns are the same; else the new table takes the old one's place.</summary>
internal sealed class TableComparer(BlockComparer blocks)
{
    public Block? Compare(Table old, Table now)
    {
        if (old.IsLandscape != now.IsLandscape) return null;
        if (ColumnPairs.Of(old, now) is { IsDefault: false } columns) return CompareColumns(old, now, columns);
        if (old.Columns.Length != now.Columns.Length || old.HeaderRowCount != now.HeaderRowCount || old.Description != now.Description) return null;
        int headers = old.HeaderRowCount;
        if (old.Rows.Length < headers || now.Rows.Length < headers) return null;
        bool hasRowSpans = HasRowSpans(old) || HasRowSpans(now);
        if (hasRowSpans && old.Rows.Length != now.Rows.Length) return null;
        int positional = hasRowSpans ? now.Rows.Length : headers;
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (int i = 0; i < positional; i++)
        {
            if (Compare(old.Rows[i], now.Rows[i]) is not { } row) return null;
            rows.Add(row);
        }

        rows.AddRange(blocks.CompareAll(old.Rows[positional..], now.Rows[positional..], Compare));
        var marked = now with { Rows = rows.DrainToImmutable(), Caption = blocks.Compare(old.Caption, now.Caption) };
        bool aligned = old.Columns.Select(column => column.Alignment).SequenceEqual(now.Columns.Select(column => column.Alignment));
        // Widths mostly follow the words, so that other words bring other widths: only where the words are the same does somebody mean them.
        bool resized = blocks.AreAlike(old, now) && ColumnWeights.Differ(old.Columns.Select(column => column.Weight), now.Columns.Select(column => column.Weight));
        return blocks.Mark(marked, old, !aligned || resized || old.HasHeaderColumn != now.HasHeaderColumn);
    }

    /// <summary>Tables of which columns came or went: rows have the cells of both.</summary>
    private Table? CompareColumns(Table old, Table now, ImmutableArray<ColumnPair> columns)
    {
        if (old.HeaderRowCount != now.HeaderRowCount || old.Description != now.Description) return null;
        int headers = now.HeaderRowCount;
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (int i = 0; i < headers; i++) rows.Add(Compare(old.Rows[i], now.Rows[i], columns));
        foreach (var pair in blocks.Align(old.Rows[headers..], now.Rows[headers..])) rows.Add(Compare(pair.Old, pair.New, columns));
        var marked = now with
        {
            Columns = [.. columns.Select(pair => pair.New is { } column ? now.Columns[column] with { Change = pair.Old is null ? ChangeKind.Inserted : null } : old.Columns[pair.Old!.Value] with { Change = ChangeKind.Deleted })],
            Rows = rows.DrainToImmutable(),
            Caption = blocks.Compare(old.Caption, now.Caption),
        };
        return blocks.Mark(marked, old, differs: true);
    }

    /// <summary>A row with a cell for each column of both tables; one of the rows may be null.</summary>
    private TableRow Compare(TableRow? old, TableRow? now, ImmutableArray<ColumnPair> columns)
    {
        var cells = columns.Select(pair =>
        {
            var before = pair.Old is { } o ? old?.Cells[o] : null;
            var after = pair.New is { } n ? now?.Cells[n] : null;
            var cell = before is not null && after is not null ? after with { Blocks = blocks.CompareContent(before.Blocks, after.Blocks) } : after ?? before ?? new TableCell([]);
            return pair.Old is null ? blocks.MarkInserted(cell) : pair.New is null ? blocks.MarkDeleted(cell) : cell;
        });
        var row = (now ?? old!) with { Cells = [.. cells] };
        return old is null ? blocks.MarkInserted(row) : now is null ? blocks.MarkDeleted(row) : row;
    }

    public Block? Compare(HistoryTable old, HistoryTable now)
    {
        bool sameColumns = old.Columns.Select(column => (column.Field, column.Heading)).SequenceEqual(now.Columns.Select(column => (column.Field, column.Heading)));
        if (!sameColumns) return null;
        return blocks.Mark(now with { Rows = blocks.CompareAll(old.Rows, now.Rows, Compare) }, old, old.Title != now.Title || ColumnWeights.Differ(old.Columns.Select(column => column.Weight), now.Columns.Select(column => column.Weight)));
    }

    /// <summary>Null where the cells of the rows do not cover the same columns.</summary>
    private TableRow? Compare(TableRow old, TableRow now)
    {
        if (!old.Cells.Select(Shape).SequenceEqual(now.Cells.Select(Shape))) return null;
        return now with { Cells = [.. old.Cells.Zip(now.Cells, (before, after) => after with { Blocks = blocks.CompareContent(before.Blocks, after.Blocks) })] };
    }

    private HistoryRow? Compare(HistoryRow old, HistoryRow now)
    {
        if (old.Cells.Length != now.Cells.Length) return null;
        return now with { Cells = [.. old.Cells.Zip(now.Cells, (before, after) => after with { Paragraphs = Compare(before.Paragraphs, after.Paragraphs) })] };
    }

    private ImmutableArray<Paragraph> Compare(ImmutableArray<Paragraph> old, ImmutableArray<Paragraph> now) =>
        [.. blocks.CompareContent([.. old.Select(paragraph => (Block)paragraph)], [.. now.Select(paragraph => (Block)paragraph)]).Cast<Paragraph>()];

    private static (int Columns, int Rows) Shape(TableCell cell) => (cell.ColumnSpan, cell.RowSpan);

    private static bool HasRowSpans(Table table) => table.Rows.Any(row => row.Cells.Any(cell => cell.RowSpan > 1));
}
