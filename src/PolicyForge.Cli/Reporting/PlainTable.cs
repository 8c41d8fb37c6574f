using System.Text;
using PolicyForge.Cli.Printing;

namespace PolicyForge.Cli.Reporting;

/// <summary>A table for a file or another program: columns in step, however wide, so that a row is one line; no rules and no colours.</summary>
internal static class PlainTable
{
    /// <param name="rows">Cells that are printable (<see cref="TerminalText.Printable(string)"/>). One with several lines makes its row as high.</param>
    public static void Write(TextWriter output, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [headings, .. rows];
        int[] widths = new int[headings.Count];
        foreach (var row in all)
        {
            for (int column = 0; column < widths.Length; column++) widths[column] = Math.Max(widths[column], WidthOf(row[column]));
        }

        var line = new StringBuilder();
        foreach (var row in all)
        {
            int height = 1;
            for (int column = 0; column < widths.Length; column++) height = Math.Max(height, row[column].AsSpan().Count('\n') + 1);
            for (int part = 0; part < height; part++) WriteLine(output, line, row, part, widths);
        }
    }

    private static void WriteLine(TextWriter output, StringBuilder line, IReadOnlyList<string> row, int part, int[] widths)
    {
        line.Clear();
        for (int column = 0; column < widths.Length; column++)
        {
            string text = PartOf(row[column], part);
            line.Append(text).Append(' ', widths[column] - WidthOf(text) + 1);
        }

        int length = line.Length;
        while (length > 0 && char.IsWhiteSpace(line[length - 1])) length--;
        output.WriteLine(line.ToString(0, length));
    }

    private static string PartOf(string cell, int part)
    {
        if (!cell.Contains('\n')) return part == 0 ? cell : "";
        string[] lines = cell.Split('\n');
        return part < lines.Length ? lines[part] : "";
    }

    /// <summary>Columns of the widest line.</summary>
    private static int WidthOf(string cell)
    {
        if (!cell.AsSpan().ContainsAnyExceptInRange(' ', '~')) return cell.Length;
        int widest = 0;
        int width = 0;
        foreach (var rune in cell.EnumerateRunes())
        {
            width = rune.Value == '\n' ? 0 : width + TerminalText.WidthOf(rune);
            widest = Math.Max(widest, width);
        }

        return widest;
    }
}
