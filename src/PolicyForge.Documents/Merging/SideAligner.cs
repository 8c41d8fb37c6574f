using System.Collections.Immutable;

namespace PolicyForge.Documents.Merging;

/// <summary>Finds, in order, which passage of a side each passage of the base became.</summary>
internal static class SideAligner
{
    /// <summary>Below this part of common words a passage is another one, and not the old one changed.</summary>
    private const double LeastLikeness = 0.5;

    /// <summary>Above this many pairs only passages that are the same are paired: 4 million cells are 32 MB for a moment.</summary>
    private const long MostPairs = 4_000_000;

    /// <returns>For each passage of the base the index of its partner; -1 where it has none.</returns>
    public static int[] Align(ImmutableArray<SidePassage> old, ImmutableArray<SidePassage> now)
    {
        var partners = new int[old.Length];
        Array.Fill(partners, -1);
        int start = 0;
        while (start < old.Length && start < now.Length && old[start].IsSame(now[start])) partners[start] = start++;
        int end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)].IsSame(now[^(end + 1)]))
        {
            end++;
            partners[old.Length - end] = now.Length - end;
        }

        AlignMiddle(old.AsSpan()[start..^end], now.AsSpan()[start..^end], partners.AsSpan()[start..], start);
        return partners;
    }

    private static void AlignMiddle(ReadOnlySpan<SidePassage> old, ReadOnlySpan<SidePassage> now, Span<int> partners, int offset)
    {
        if (old.IsEmpty || now.IsEmpty || (long)old.Length * now.Length > MostPairs) return;
        var scores = new double[old.Length, now.Length];
        var best = new double[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
            {
                double likeness = old[i].Likeness(now[j]);
                // The same text counts more than two that are nearly the same.
                scores[i, j] = likeness < LeastLikeness ? 0 : old[i].IsSame(now[j]) ? 2 : likeness;
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (scores[i, j] > 0) best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + scores[i, j]);
            }
        }

        for (int i = 0, j = 0; i < old.Length && j < now.Length;)
        {
            if (scores[i, j] > 0 && best[i, j] == best[i + 1, j + 1] + scores[i, j]) partners[i++] = offset + j++;
            else if (best[i, j] == best[i + 1, j]) i++;
            else j++;
        }
    }
}
