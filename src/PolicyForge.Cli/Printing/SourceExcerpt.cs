using System.Text;
using PolicyForge.Diagnostics;

namespace PolicyForge.Cli.Printing;

/// <summary>The line of a source to which a finding points, and the mark under the words meant.</summary>
/// <param name="LineNumber">From 1.</param>
/// <param name="Line">As printed; cut to the width with "…" at either end.</param>
/// <param name="Mark">Blanks and carets, in line with <paramref name="Line"/>.</param>
public sealed record SourceExcerpt(int LineNumber, string Line, string Mark)
{
    private const string Cut = "…";

    /// <summary>Characters on each side of a place; more than any window is wide.</summary>
    private const int MostBeside = 1000;

    /// <summary>Null where the location has no text to show (a file that is missing or binary).</summary>
    /// <param name="location">What to show: of a span of several lines, the first.</param>
    /// <param name="width">Columns to use at most.</param>
    public static SourceExcerpt? Of(SourceLocation location, int width)
    {
        if (location.Source.Text.Length == 0) return null;
        var start = location.Start;
        string line = location.Source.LineAt(start.Line);
        int from = Math.Min(start.Column - 1, line.Length);
        int to = Math.Clamp(from + location.Span.Length, from, line.Length);
        // Of a very long line only what is near is measured: there may be a finding for every few characters of it.
        int begin = from > MostBeside && char.IsLowSurrogate(line[from - MostBeside]) ? from - MostBeside + 1 : Math.Max(0, from - MostBeside);
        int end = Math.Min(line.Length, from + MostBeside);
        return Window(start.Line, line[begin..end], from - begin, Math.Min(to, end) - begin, Math.Clamp(width, 20, MostBeside / 2));
    }

    private static SourceExcerpt Window(int number, string line, int from, int to, int width)
    {
        var cells = CellsOf(line);
        int total = cells.Sum(cell => cell.Width);
        int markStart = cells.TakeWhile(cell => cell.Offset < from).Sum(cell => cell.Width);
        int markEnd = Math.Max(markStart + 1, cells.TakeWhile(cell => cell.Offset < to).Sum(cell => cell.Width));
        int first = total <= width || markStart < width - 10 ? 0 : Math.Max(0, Math.Min(markStart - (width / 3), total - width));
        int last = Math.Min(total, first + width);

        var text = new StringBuilder();
        int column = 0;
        foreach (var (printed, cellWidth, _) in cells)
        {
            if (column >= first && column + cellWidth <= last) text.Append(printed);
            column += cellWidth;
        }

        int indent = markStart - first;
        int length = Math.Max(1, Math.Min(markEnd, Math.Max(last, markStart + 1)) - markStart);
        string prefix = first > 0 ? Cut : "";
        return new SourceExcerpt(number, prefix + text + (last < total ? Cut : ""), new string(' ', indent + prefix.Length) + new string('^', length));
    }

    private static List<(string Printed, int Width, int Offset)> CellsOf(string line)
    {
        var cells = new List<(string, int, int)>(line.Length);
        int offset = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            cells.Add((TerminalText.Printable(rune), TerminalText.WidthOf(rune), offset));
            offset += rune.Utf16SequenceLength;
        }

        return cells;
    }
}
