using System.Collections.Immutable;
using PolicyForge.Cli.Printing;

namespace PolicyForge.Cli.Reporting;

/// <summary>How wide the columns of a table are in a window: no word is broken, so that an id can be read and copied.</summary>
public static class TableWidths
{
    /// <summary>Columns of the terminal that stand between two columns of the table, and beside the outer ones.</summary>
    private const int Gap = 3;

    /// <summary>Lines of one row above which a list of the row's values reads better than a table.</summary>
    private const int TallestRow = 6;

    /// <summary>The columns' widths in characters; null where the longest words do not fit side by side, or only in rows too tall to read.</summary>
    public static ImmutableArray<int>? Fit(ImmutableArray<string> headings, ImmutableArray<ImmutableArray<string>> rows, int window)
    {
        int[] widths = [.. headings.Select((heading, column) => WidestOf(rows, column, heading, [' ', '\n']))];
        int[] natural = [.. headings.Select((heading, column) => WidestOf(rows, column, heading, ['\n']))];
        int free = window - widths.Sum() - (Gap * headings.Length);
        if (free < 0) return null;
        while (free > 0)
        {
            // The column that lacks most takes the next character.
            int column = Enumerable.Range(0, widths.Length).MaxBy(at => (double)natural[at] / Math.Max(widths[at], 1));
            if (widths[column] >= natural[column]) break;
            widths[column]++;
            free--;
        }

        return widths.Zip(natural).All(column => column.Second <= column.First * TallestRow) ? [.. widths] : null;
    }

    private static int WidestOf(ImmutableArray<ImmutableArray<string>> rows, int column, string heading, char[] breaks) =>
        rows.Select(row => row[column]).Append(heading).SelectMany(cell => cell.Split(breaks)).Max(piece => piece.EnumerateRunes().Sum(TerminalText.WidthOf));
}
