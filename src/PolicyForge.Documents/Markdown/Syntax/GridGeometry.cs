namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>The columns of a grid table: where the bars stand, counted from its first character.</summary>
internal sealed class GridGeometry
{
    private GridGeometry(int[] bars) => Bars = bars;

    /// <summary>Offsets of the bars, both edges included, ascending.</summary>
    public int[] Bars { get; }

    public int ColumnCount => Bars.Length - 1;

    /// <summary>Offset of the last bar and one.</summary>
    public int Width => Bars[^1] + 1;

    public int WidthOf(int column) => Bars[column + 1] - Bars[column] - 1;

    /// <summary>Gathers the bars of all lines of dashes that are as wide as the first.</summary>
    public static GridGeometry Of(IEnumerable<string> separators)
    {
        var bars = new SortedSet<int>();
        int? width = null;
        foreach (string line in separators)
        {
            width ??= line.Length;
            if (line.Length != width) continue;
            for (int i = 0; i < line.Length; i++)
            {
                if (line[i] == '+') bars.Add(i);
            }
        }

        return new GridGeometry([.. bars]);
    }

    /// <summary>True for <c>+---+===+</c>: dashes right across.</summary>
    public static bool IsSeparator(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] == '+' && line[^1] == '+' && line.IndexOfAnyExcept("+-=:") < 0 && line.IndexOfAny('-', '=') > 0 && line.IndexOf("++") < 0;
}
