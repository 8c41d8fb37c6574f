using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Html.Blocks;

/// <summary>Finds the column in which each cell stands, cells that reach down from rows above counted.</summary>
internal sealed class ColumnTracker(int columnCount)
{
    private readonly int[] _rowsLeft = new int[columnCount];

    /// <summary>Takes the next row and gives the first column of each of its cells; the last column for cells that a ragged row has too many.</summary>
    public ImmutableArray<int> Place(TableRow row)
    {
        var positions = ImmutableArray.CreateBuilder<int>(row.Cells.Length);
        int column = 0;
        bool[] isNew = new bool[_rowsLeft.Length];
        foreach (TableCell cell in row.Cells)
        {
            while (column < _rowsLeft.Length && _rowsLeft[column] > 0) column++;
            positions.Add(Math.Min(column, _rowsLeft.Length - 1));
            for (int end = column + Math.Max(1, cell.ColumnSpan); column < end && column < _rowsLeft.Length; column++)
            {
                _rowsLeft[column] = Math.Max(1, cell.RowSpan) - 1;
                isNew[column] = true;
            }
        }

        for (int i = 0; i < _rowsLeft.Length; i++)
        {
            if (!isNew[i] && _rowsLeft[i] > 0) _rowsLeft[i]--;
        }

        return positions.MoveToImmutable();
    }
}
