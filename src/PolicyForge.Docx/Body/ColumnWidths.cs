using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Docx.Body;

/// <summary>Shares out a table's width: by weight, but no column so narrow that an ordinary word breaks in it.</summary>
internal static class ColumnWidths
{
    /// <summary>Padding and borders of a cell, in twips.</summary>
    private const int Padding = 260;

    /// <summary>The width of an average letter of bold sans serif, as a share of its size.</summary>
    private const double Letter = 0.6;

    /// <summary>The same for addresses, which are never bold.</summary>
    private const double LetterOfLongWord = 0.54;

    /// <summary>Longer words (addresses, mostly) are kept whole only where that costs no other column an ordinary word.</summary>
    private const int LongestOrdinary = 16;

    /// <summary>The longest date, "30th September 2026", and a little more.</summary>
    private const int LongestUnbroken = 22;

    /// <summary>The share of the table that a column may grow to for a long word.</summary>
    private const double MostForLongWord = 0.6;

    /// <param name="rows">The cells of each row and the columns that they cover.</param>
    /// <param name="width">Of the table, in twips.</param>
    /// <param name="textSize">Points.</param>
    public static ImmutableArray<int> Of(ImmutableArray<TableColumn> columns, ImmutableArray<ImmutableArray<CellPlace>> rows, int width, double textSize)
    {
        double[] widths = Shares(columns, width);
        double[] least = Least(rows, columns, textSize * Letter, LongestOrdinary);
        double[] wish = Least(rows, columns, textSize * LetterOfLongWord, int.MaxValue);
        for (int i = 0; i < wish.Length; i++) wish[i] = Math.Max(least[i], Math.Min(wish[i], width * MostForLongWord));
        Widen(widths, least);
        Widen(widths, wish);
        return Rounded(widths);
    }

    /// <summary>Gives columns that are too narrow what others can spare, in proportion.</summary>
    private static void Widen(double[] widths, double[] least)
    {
        double wanted = 0;
        double spare = 0;
        for (int i = 0; i < widths.Length; i++)
        {
            wanted += Math.Max(0, least[i] - widths[i]);
            spare += Math.Max(0, widths[i] - least[i]);
        }

        double given = Math.Min(wanted, spare);
        if (given <= 0) return;
        for (int i = 0; i < widths.Length; i++)
            widths[i] += least[i] > widths[i] ? (least[i] - widths[i]) * given / wanted : -(widths[i] - least[i]) * given / spare;
    }

    private static double[] Shares(ImmutableArray<TableColumn> columns, int width)
    {
        double total = columns.Sum(c => c.Weight);
        return [.. columns.Select(c => total > 0 ? c.Weight / total * width : (double)width / columns.Length)];
    }

    /// <summary>For each column the width of its longest word of at most so many letters, from cells that stand in it alone.</summary>
    private static double[] Least(ImmutableArray<ImmutableArray<CellPlace>> rows, ImmutableArray<TableColumn> columns, double letterWidth, int longest)
    {
        double[] least = new double[columns.Length];
        Array.Fill(least, Padding);
        foreach (var row in rows)
        {
            foreach (var place in row)
            {
                if (place is not { ColumnSpan: 1, Cell: { } cell }) continue;
                least[place.Column] = Math.Max(least[place.Column], Padding + (LongestWord(cell, longest, columns[place.Column].IsUnbroken) * letterWidth * 20));
            }
        }

        return least;
    }

    private static int LongestWord(TableCell cell, int most, bool isUnbroken)
    {
        int longest = 0;
        foreach (var block in cell.Blocks)
        {
            if (block is not Paragraph paragraph) continue;
            var text = PlainText.Of(paragraph.Inlines).AsSpan();
            if (isUnbroken && text.Length <= LongestUnbroken)
            {
                longest = Math.Max(longest, text.Length);
                continue;
            }

            foreach (var range in text.SplitAny(' ', '-', '/'))
            {
                int length = range.End.Value - range.Start.Value;
                if (length <= most) longest = Math.Max(longest, length);
            }
        }

        return longest;
    }

    /// <summary>Whole twips that add up to what the exact widths do.</summary>
    private static ImmutableArray<int> Rounded(double[] widths)
    {
        var rounded = ImmutableArray.CreateBuilder<int>(widths.Length);
        int used = 0;
        double exact = 0;
        foreach (double width in widths)
        {
            exact += width;
            int next = Math.Max(1, (int)Math.Round(exact, MidpointRounding.AwayFromZero) - used);
            rounded.Add(next);
            used += next;
        }

        return rounded.ToImmutable();
    }
}
