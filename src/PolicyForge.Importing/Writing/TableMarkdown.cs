using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Writing;

/// <summary>Draws a table: with bars where its cells are plain, as a grid where they hold several paragraphs or are joined.</summary>
/// <param name="write">Writes the blocks of a cell: lines of Markdown.</param>
internal sealed partial class TableMarkdown(Func<SourceCell, bool, ImmutableArray<string>> write)
{
    /// <summary>Characters in a column of a grid.</summary>
    private const int WidestColumn = 70;

    public IEnumerable<string> Write(SourceTable table)
    {
        int columns = table.ColumnCount;
        if (columns == 0) return [];
        int headers = HeadersOf(table);
        var cells = Placed(table, columns, headers);
        bool isPlain = headers <= 1 && columns > 1 && table.Rows.Length > (headers == 1 ? 1 : 0) && cells.TrueForAll(cell => cell is { ColumnSpan: 1, RowSpan: 1 } && cell.Lines.Length <= 1 && !cell.Lines.Any(line => ListStart().IsMatch(line)));
        return isPlain ? Pipes(cells, table.Rows.Length, columns, headers) : Grid([.. cells.Select(cell => cell with { Lines = Wrapped(cell.Lines, cell.ColumnSpan * WidestColumn) })], table.Rows.Length, columns, headers);
    }

    /// <summary>Long lines of a grid go on in the next: else every row would be as wide as the longest paragraph.</summary>
    private static ImmutableArray<string> Wrapped(ImmutableArray<string> lines, int width)
    {
        if (lines.All(line => line.Length <= width)) return lines;
        var wrapped = ImmutableArray.CreateBuilder<string>();
        foreach (string line in lines)
        {
            int indent = line.Length - line.TrimStart().Length;
            if (ListStart().Match(line[indent..]) is { Success: true } mark) indent += mark.Length + (line.Length - (indent + mark.Length) - line[(indent + mark.Length)..].TrimStart().Length);
            string rest = line;
            while (rest.Length > width && BreakOf(rest, indent, width) is var at && at > 0)
            {
                wrapped.Add(rest[..at]);
                rest = new string(' ', indent) + rest[(at + 1)..];
            }

            wrapped.Add(rest);
        }

        return wrapped.ToImmutable();
    }

    /// <summary>The last blank before the width behind which a line may begin; 0 where there is none.</summary>
    private static int BreakOf(string line, int indent, int width)
    {
        for (int at = Math.Min(width, line.Length - 2); at > indent + 10; at--)
        {
            if (line[at] == ' ' && line[at - 1] is not (' ' or '\\') && char.IsLetter(line[at + 1]) && !LineMark().IsMatch(line[(at + 1)..]) && !IsWithinMarkup(line, at)) return at;
        }

        return 0;
    }

    /// <summary>True between brackets: labels of fields, links and pictures stand on one line.</summary>
    private static bool IsWithinMarkup(string line, int at) =>
        line[..at].Count(c => c is '[' or '{' or '(') != line[..at].Count(c => c is ']' or '}' or ')');

    /// <summary>Rows that the file repeats, or a first row that is bold throughout.</summary>
    private static int HeadersOf(SourceTable table)
    {
        int headers = table.HeaderRows;
        if (headers == 0 && table.Rows.Length > 1 && table.Rows[0].Cells.Length > 1 && table.Rows[0].Cells.All(cell => cell.IsBold || cell.Text.Length == 0) && table.Rows[0].Cells.Any(cell => cell.IsBold)) headers = 1;
        if (headers >= table.Rows.Length) headers = 0;

        // A cell that reaches out of the headings would tear them apart.
        bool reachesOut = table.Rows.Take(headers).Select((row, index) => row.Cells.Any(cell => index + cell.RowSpan > headers)).Any(reaches => reaches);
        return reachesOut ? 0 : headers;
    }

    private List<DrawnCell> Placed(SourceTable table, int columns, int headers)
    {
        var placed = new List<DrawnCell>();
        var taken = new bool[table.Rows.Length, columns];
        for (int row = 0; row < table.Rows.Length; row++)
        {
            foreach (var cell in table.Rows[row].Cells)
            {
                int span = Math.Min(cell.ColumnSpan, columns - cell.Column);
                int height = Math.Min(cell.RowSpan, table.Rows.Length - row);
                if (span <= 0 || Any(taken, row, height, cell.Column, span)) continue;
                Take(taken, row, height, cell.Column, span);
                placed.Add(new DrawnCell(row, cell.Column, height, span, write(cell, row < headers)));
            }
        }

        for (int row = 0; row < table.Rows.Length; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (!taken[row, column]) placed.Add(new DrawnCell(row, column, 1, 1, []));
            }
        }

        return placed;
    }

    private static bool Any(bool[,] taken, int row, int height, int column, int span)
    {
        for (int r = row; r < row + height; r++)
        {
            for (int c = column; c < column + span; c++)
            {
                if (taken[r, c]) return true;
            }
        }

        return false;
    }

    private static void Take(bool[,] taken, int row, int height, int column, int span)
    {
        for (int r = row; r < row + height; r++)
        {
            for (int c = column; c < column + span; c++) taken[r, c] = true;
        }
    }

    private static IEnumerable<string> Pipes(List<DrawnCell> cells, int rows, int columns, int headers)
    {
        string Row(int row) => "| " + string.Join(" | ", cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Column).Select(cell => cell.Lines.FirstOrDefault() ?? "")) + " |";
        string rule = "|" + string.Concat(Enumerable.Repeat("---|", columns));
        yield return headers == 1 ? Row(0) : "|" + string.Concat(Enumerable.Repeat("   |", columns));
        yield return rule;
        for (int row = headers; row < rows; row++) yield return Row(row);
    }

    private static IEnumerable<string> Grid(List<DrawnCell> cells, int rows, int columns, int headers)
    {
        int[] widths = Enumerable.Repeat(5, columns).ToArray();
        int[] heights = Enumerable.Repeat(1, rows).ToArray();
        foreach (var cell in cells.OrderBy(cell => cell.ColumnSpan))
        {
            int need = cell.Lines.Select(line => line.Length).DefaultIfEmpty(0).Max() + 2 - Enumerable.Range(cell.Column, cell.ColumnSpan).Sum(column => widths[column]) - (cell.ColumnSpan - 1);
            if (need > 0) widths[cell.Column + cell.ColumnSpan - 1] += need;
        }

        foreach (var cell in cells.OrderBy(cell => cell.RowSpan))
        {
            int need = cell.Lines.Length - Enumerable.Range(cell.Row, cell.RowSpan).Sum(row => heights[row]) - (cell.RowSpan - 1);
            if (need > 0) heights[cell.Row + cell.RowSpan - 1] += need;
        }

        return Draw(cells, Starts(widths), Starts(heights), headers);
    }

    /// <summary>Where each rule stands; the last one ends the table.</summary>
    private static int[] Starts(int[] sizes)
    {
        int[] starts = new int[sizes.Length + 1];
        for (int i = 0; i < sizes.Length; i++) starts[i + 1] = starts[i] + sizes[i] + 1;
        return starts;
    }

    private static IEnumerable<string> Draw(List<DrawnCell> cells, int[] lefts, int[] tops, int headers)
    {
        var canvas = Enumerable.Range(0, tops[^1] + 1).Select(_ => Enumerable.Repeat(' ', lefts[^1] + 1).ToArray()).ToArray();
        foreach (var cell in cells)
        {
            int left = lefts[cell.Column];
            int right = lefts[cell.Column + cell.ColumnSpan];
            int top = tops[cell.Row];
            int bottom = tops[cell.Row + cell.RowSpan];
            for (int x = left + 1; x < right; x++)
            {
                if (canvas[top][x] != '+') canvas[top][x] = cell.Row == headers && headers > 0 ? '=' : '-';
                if (canvas[bottom][x] != '+') canvas[bottom][x] = cell.Row + cell.RowSpan == headers ? '=' : '-';
            }

            for (int y = top + 1; y < bottom; y++)
            {
                if (canvas[y][left] != '+') canvas[y][left] = '|';
                if (canvas[y][right] != '+') canvas[y][right] = '|';
            }

            // A rule shows every column, also where the cells above and below it reach over several.
            for (int column = cell.Column; column <= cell.Column + cell.ColumnSpan; column++) canvas[top][lefts[column]] = canvas[bottom][lefts[column]] = '+';
            for (int line = 0; line < cell.Lines.Length; line++) cell.Lines[line].CopyTo(0, canvas[top + 1 + line], left + 2, cell.Lines[line].Length);
        }

        return canvas.Select(line => new string(line).TrimEnd());
    }

    /// <summary>A list begins only in a grid.</summary>
    [GeneratedRegex(@"\A(?:-|\d{1,3}[.)]|[a-z]{1,6}[.)]) ", RegexOptions.CultureInvariant)]
    private static partial Regex ListStart();

    [GeneratedRegex(@"\A(?:[a-zA-Z]{1,6}[.)]\s|Table:)", RegexOptions.CultureInvariant)]
    private static partial Regex LineMark();

    private sealed record DrawnCell(int Row, int Column, int RowSpan, int ColumnSpan, ImmutableArray<string> Lines);
}
