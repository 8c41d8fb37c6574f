using Markdig.Helpers;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Cuts lines with merged cells, which stand exactly under the dashes, into rows.</summary>
internal static class GridRowCutter
{
    /// <summary>The rows between two full lines of dashes; null where the lines do not fit the columns or cells are not rectangles.</summary>
    public static List<List<GridCell>>? Cut(List<TableLine> lines, GridGeometry geometry)
    {
        if (!lines.TrueForAll(line => FitsEdges(line, geometry))) return null;
        var bands = Bands(lines, geometry);
        if (bands.Count == 0) return null;
        var owner = new int[bands.Count, geometry.ColumnCount];
        var rows = new List<List<GridCell>>();
        for (int row = 0; row < bands.Count; row++)
        {
            var cells = new List<GridCell>();
            for (int column = 0; column < geometry.ColumnCount; column++)
            {
                if (owner[row, column] != 0) continue;
                if (Take(lines, geometry, bands, owner, row, column) is not { } cell) return null;
                cells.Add(cell);
            }

            rows.Add(cells);
        }

        return rows;
    }

    /// <summary>A run of content lines; <see cref="End"/> is the line of partial dashes below it, or the count of lines.</summary>
    private readonly record struct Band(int Start, int End);

    private static bool FitsEdges(TableLine line, GridGeometry geometry)
    {
        var text = line.Slice.AsSpan().TrimEnd();
        return text.Length == geometry.Width && text[0] is '|' or '+' && text[^1] is '|' or '+';
    }

    private static List<Band> Bands(List<TableLine> lines, GridGeometry geometry)
    {
        var bands = new List<Band>();
        int start = 0;
        for (int i = 0; i <= lines.Count; i++)
        {
            if (i < lines.Count && !HasDashes(lines[i], geometry)) continue;
            bands.Add(new Band(start, i));
            start = i + 1;
        }

        return bands;
    }

    private static bool HasDashes(TableLine line, GridGeometry geometry) =>
        Enumerable.Range(0, geometry.ColumnCount).Any(column => IsDashed(line, geometry, column));

    private static bool IsDashed(TableLine line, GridGeometry geometry, int column)
    {
        var inside = line.Slice.AsSpan().Slice(geometry.Bars[column], geometry.WidthOf(column) + 2);
        return (inside[0] == '+' || inside[^1] == '+') && inside[1..^1].IndexOfAnyExcept('-') < 0;
    }

    private static bool HasBar(List<TableLine> lines, GridGeometry geometry, Band band, int bar)
    {
        for (int i = band.Start; i < band.End; i++)
        {
            if (lines[i].Slice.AsSpan()[geometry.Bars[bar]] is not ('|' or '+')) return false;
        }

        return true;
    }

    private static GridCell? Take(List<TableLine> lines, GridGeometry geometry, List<Band> bands, int[,] owner, int row, int column)
    {
        int right = column + 1;
        while (right < geometry.ColumnCount && !HasBar(lines, geometry, bands[row], right)) right++;
        int below = row + 1;
        while (below < bands.Count && !IsDashed(lines[bands[below - 1].End], geometry, column)) below++;
        for (int r = row; r < below; r++)
        {
            bool sameEdge = right == geometry.ColumnCount || HasBar(lines, geometry, bands[r], right);
            for (int c = column; c < right; c++)
            {
                bool closedBelow = r == bands.Count - 1 || IsDashed(lines[bands[r].End], geometry, c);
                if (owner[r, c] != 0 || !sameEdge || closedBelow != (r == below - 1)) return null;
                owner[r, c] = 1;
            }
        }

        var content = new List<TableLine>();
        for (int i = bands[row].Start; i < bands[below - 1].End; i++)
        {
            int start = lines[i].Slice.Start;
            content.Add(lines[i] with { Slice = new StringSlice(lines[i].Slice.Text, start + geometry.Bars[column] + 1, start + geometry.Bars[right] - 1) });
        }

        return new GridCell(content, right - column, below - row);
    }
}
