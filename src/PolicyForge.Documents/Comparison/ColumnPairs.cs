using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>A column in both tables, or in one of them.</summary>
/// <param name="Old">From 0; null for a column that came.</param>
/// <param name="New">From 0; null for one that went.</param>
internal readonly record struct ColumnPair(int? Old, int? New);

/// <summary>Which columns of two tables are the same, by the words of their first row.</summary>
internal static class ColumnPairs
{
    /// <summary>All columns from left to right, what went before what came; default where none came or went, or where cells cover several columns or rows.</summary>
    public static ImmutableArray<ColumnPair> Of(Table old, Table now)
    {
        if (!IsPlain(old) || !IsPlain(now) || old.Rows.IsEmpty || now.Rows.IsEmpty) return default;
        string[] before = [.. old.Rows[0].Cells.Select(cell => PlainText.Of(cell.Blocks))];
        string[] after = [.. now.Rows[0].Cells.Select(cell => PlainText.Of(cell.Blocks))];
        var pairs = Align(before, after);
        return pairs.Any(pair => pair.Old is null || pair.New is null) && pairs.Any(pair => pair is { Old: not null, New: not null }) ? pairs : default;
    }

    private static bool IsPlain(Table table) =>
        table.Rows.All(row => row.Cells.Length == table.Columns.Length && row.Cells.All(cell => cell is { ColumnSpan: 1, RowSpan: 1 }));

    private static ImmutableArray<ColumnPair> Align(string[] before, string[] after)
    {
        int[,] common = new int[before.Length + 1, after.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var pairs = ImmutableArray.CreateBuilder<ColumnPair>();
        int o = 0, n = 0;
        while (o < before.Length || n < after.Length)
        {
            int oldStart = o, newStart = n;
            while ((o < before.Length || n < after.Length) && !(o < before.Length && n < after.Length && before[o] == after[n]))
            {
                if (n == after.Length || (o < before.Length && common[o + 1, n] >= common[o, n + 1])) o++;
                else n++;
            }

            AddBetween(oldStart, o, newStart, n, pairs);
            if (o < before.Length && n < after.Length) pairs.Add(new ColumnPair(o++, n++));
        }

        return pairs.ToImmutable();
    }

    /// <summary>As many columns between the same neighbours are the same columns with other headings.</summary>
    private static void AddBetween(int oldStart, int oldEnd, int newStart, int newEnd, ImmutableArray<ColumnPair>.Builder pairs)
    {
        bool areSame = oldEnd - oldStart == newEnd - newStart;
        for (int i = oldStart; i < oldEnd; i++) pairs.Add(new ColumnPair(i, areSame ? newStart + i - oldStart : null));
        for (int j = newStart; j < newEnd && !areSame; j++) pairs.Add(new ColumnPair(null, j));
    }
}
