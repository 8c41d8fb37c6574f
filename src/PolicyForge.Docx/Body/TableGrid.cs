using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Body;

/// <summary>The columns of a table in twips, and which cell covers which of them in each row.</summary>
internal sealed class TableGrid
{
    private readonly ImmutableArray<ImmutableArray<CellPlace>> _rows;

    /// <param name="width">The table's width in twips.</param>
    /// <param name="textSize">Points.</param>
    public TableGrid(Table table, int width, double textSize)
    {
        _rows = Place(table);
        Columns = ColumnWidths.Of(table.Columns, _rows, width, textSize);
        Width = Columns.Sum();
    }

    public ImmutableArray<int> Columns { get; }

    public int Width { get; }

    /// <summary>The cells of a row from left to right; one without a cell is covered from above.</summary>
    public ImmutableArray<CellPlace> Row(int index) => _rows[index];

    /// <summary>True where a cell covers both a row and the one below it.</summary>
    public bool JoinsNext(int index) => index + 1 < _rows.Length && _rows[index + 1].Any(p => p.Cell is null);

    public int WidthOf(CellPlace place) => Columns.Skip(place.Column).Take(place.ColumnSpan).Sum();

    private static ImmutableArray<ImmutableArray<CellPlace>> Place(Table table)
    {
        int count = table.Columns.Length;
        var rowsLeft = new int[count];
        var spans = new int[count];
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<CellPlace>>(table.Rows.Length);
        foreach (var row in table.Rows)
        {
            var places = ImmutableArray.CreateBuilder<CellPlace>(count);
            int next = 0;
            for (int column = 0; column < count;)
            {
                TableCell? cell = null;
                int span;
                if (rowsLeft[column] > 0)
                {
                    span = spans[column];
                    rowsLeft[column]--;
                }
                else
                {
                    cell = next < row.Cells.Length ? row.Cells[next++] : new TableCell([]);
                    span = Math.Clamp(cell.ColumnSpan, 1, FreeFrom(rowsLeft, column));
                    spans[column] = span;
                    rowsLeft[column] = Math.Max(cell.RowSpan, 1) - 1;
                }

                places.Add(new CellPlace(cell, column, span));
                column += span;
            }

            rows.Add(places.ToImmutable());
        }

        return rows.ToImmutable();
    }

    /// <summary>How many columns from one on are not covered from above.</summary>
    private static int FreeFrom(int[] rowsLeft, int column)
    {
        int end = column + 1;
        while (end < rowsLeft.Length && rowsLeft[end] == 0) end++;
        return end - column;
    }
}

/// <summary>A cell in its row.</summary>
/// <param name="Cell">Null where the place is covered by a cell above.</param>
/// <param name="Column">First column, from 0.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
internal readonly record struct CellPlace(TableCell? Cell, int Column, int ColumnSpan);
