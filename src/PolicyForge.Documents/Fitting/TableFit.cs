using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Fitting;

/// <summary>Whether the words of a table find room in its columns: in the text's size, in a smaller one, or not at all.</summary>
/// <param name="IsSmall">True where they do only in the smaller size.</param>
/// <param name="CutColumn">From 0: the column with the longest word, where even the smaller size cuts words; null where none is cut.</param>
/// <param name="CutWord">That word.</param>
public sealed record TableFit(bool IsSmall, int? CutColumn, string? CutWord)
{
    /// <summary>The smaller size, in points.</summary>
    public const double SmallSize = 8.5;

    /// <summary>Padding and borders of a cell, in points.</summary>
    private const double Padding = 13;

    /// <summary>The width of an average letter of sans serif, as a share of its size.</summary>
    private const double Letter = 0.57;

    /// <summary>Longer words are addresses, which may break.</summary>
    private const int LongestWord = 20;

    private const double PointsPerMillimetre = 72 / 25.4;

    public static TableFit Of(Table table, Layout layout)
    {
        var words = LongestWords(table);
        double paper = table.IsLandscape ? Math.Max(layout.Page.Height, layout.Page.Width) : layout.Page.Width;
        double width = (paper - layout.Page.Left - layout.Page.Right) * PointsPerMillimetre;
        double letter = Letter * (IsWide(layout.Typography.BodyFont) ? 1.2 : 1);
        if (Needed(words, letter * (layout.Typography.BodySize - 1)) <= width) return new TableFit(false, null, null);
        if (Needed(words, letter * SmallSize) <= width) return new TableFit(true, null, null);
        int widest = 0;
        for (int i = 1; i < words.Length; i++)
        {
            if (words[i].Length > words[widest].Length) widest = i;
        }

        return new TableFit(true, widest, words[widest]);
    }

    private static double Needed(string[] words, double letter) => words.Sum(word => Padding + (word.Length * letter));

    /// <summary>Fonts whose letters take a fifth more room than Arial's.</summary>
    private static bool IsWide(string font) => font is "Verdana" or "Century Gothic" or "DejaVu Sans" or "Lucida Sans" or "Lucida Sans Unicode";

    /// <summary>Of each column, from cells that stand in it alone.</summary>
    private static string[] LongestWords(Table table)
    {
        string[] longest = new string[table.Columns.Length];
        Array.Fill(longest, "");
        var rowsLeft = new int[longest.Length];
        foreach (var row in table.Rows)
        {
            int column = 0;
            foreach (var cell in row.Cells)
            {
                while (column < rowsLeft.Length && rowsLeft[column] > 0) rowsLeft[column++]--;
                if (cell.ColumnSpan == 1 && column < longest.Length) longest[column] = Longer(longest[column], cell.Blocks);
                for (int i = 0; i < cell.ColumnSpan && column < rowsLeft.Length; i++) rowsLeft[column++] = cell.RowSpan - 1;
            }

            while (column < rowsLeft.Length)
            {
                if (rowsLeft[column] > 0) rowsLeft[column]--;
                column++;
            }
        }

        return longest;
    }

    private static string Longer(string longest, ImmutableArray<Block> blocks)
    {
        string text = PlainText.Of(blocks);
        foreach (var range in text.AsSpan().SplitAny(' ', '-', '/', '\n'))
        {
            var (offset, length) = range.GetOffsetAndLength(text.Length);
            if (length > longest.Length && length <= LongestWord) longest = text.Substring(offset, length);
        }

        return longest;
    }
}
