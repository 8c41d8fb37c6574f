using System.Collections.Immutable;

namespace PolicyForge.Importing.Proof;

/// <summary>What came in held against what is built from what was made of it.</summary>
/// <param name="Lines">How many lines the file prints.</param>
/// <param name="Equal">How many of them are built exactly.</param>
public sealed record Comparison(int Lines, int Equal, ImmutableArray<Difference> Differences)
{
    /// <summary>More differences than this between two documents are no correspondence any more.</summary>
    private const int MostSteps = 3000;

    public static Comparison Of(ImmutableArray<PrintedLine> source, ImmutableArray<PrintedLine> built)
    {
        var differences = ImmutableArray.CreateBuilder<Difference>();
        int equal = 0;
        int i = 0;
        int j = 0;
        foreach (var (a, b) in Matches(source, built).Append((source.Length, built.Length)))
        {
            equal += Pair(source.AsSpan(i, a - i), built.AsSpan(j, b - j), differences);
            if (a < source.Length && source[a].Cell != built[b].Cell) differences.Add(new Difference(DifferenceKind.Cell, source[a], built[b]));
            else if (a < source.Length) equal++;
            (i, j) = (a + 1, b + 1);
        }

        return new Comparison(source.Length, equal, differences.ToImmutable());
    }

    /// <summary>What stands between two lines that are the same.</summary>
    /// <returns>Always 0: nothing here is the same.</returns>
    private static int Pair(ReadOnlySpan<PrintedLine> source, ReadOnlySpan<PrintedLine> built, ImmutableArray<Difference>.Builder differences)
    {
        int i = 0;
        int j = 0;
        while (i < source.Length || j < built.Length)
        {
            if (i >= source.Length) differences.Add(new Difference(DifferenceKind.Added, null, built[j++]));
            else if (j >= built.Length) differences.Add(new Difference(DifferenceKind.Missing, source[i++], null));
            else if (i + 1 < source.Length && Same(source[i].Printed + " " + source[i + 1].Printed, built[j].Printed))
            {
                differences.Add(new Difference(DifferenceKind.Lines, source[i], built[j++]));
                i += 2;
            }
            else if (j + 1 < built.Length && Same(source[i].Printed, built[j].Printed + " " + built[j + 1].Printed))
            {
                differences.Add(new Difference(DifferenceKind.Lines, source[i++], built[j]));
                j += 2;
            }
            else if (source.Length - i > built.Length - j && !AreAlike(source[i], built[j])) differences.Add(new Difference(DifferenceKind.Missing, source[i++], null));
            else if (built.Length - j > source.Length - i && !AreAlike(source[i], built[j])) differences.Add(new Difference(DifferenceKind.Added, null, built[j++]));
            else differences.Add(new Difference(KindOf(source[i], built[j]), source[i++], built[j++]));
        }

        return 0;
    }

    private static DifferenceKind KindOf(PrintedLine source, PrintedLine built)
    {
        if (Same(source.Printed, built.Printed)) return DifferenceKind.Case;
        return source.Loose == built.Loose ? DifferenceKind.NumberMark : DifferenceKind.Words;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool AreAlike(PrintedLine one, PrintedLine other)
    {
        if (one.Loose == other.Loose) return true;
        var words = one.Loose.Split(' ').ToHashSet(StringComparer.Ordinal);
        string[] others = other.Loose.Split(' ');
        return others.Count(words.Contains) * 2 >= Math.Max(words.Count, others.Length);
    }

    /// <summary>The longest common sequence (Myers), beginning and end first.</summary>
    private static List<(int Source, int Built)> Matches(ImmutableArray<PrintedLine> source, ImmutableArray<PrintedLine> built)
    {
        int start = 0;
        while (start < source.Length && start < built.Length && source[start].Printed == built[start].Printed) start++;
        int end = 0;
        while (end < source.Length - start && end < built.Length - start && source[^(end + 1)].Printed == built[^(end + 1)].Printed) end++;
        var found = Enumerable.Range(0, start).Select(index => (index, index)).ToList();
        found.AddRange(Middle(source.AsSpan(start, source.Length - start - end), built.AsSpan(start, built.Length - start - end)).Select(match => (match.Item1 + start, match.Item2 + start)));
        found.AddRange(Enumerable.Range(0, end).Reverse().Select(back => (source.Length - 1 - back, built.Length - 1 - back)));
        return found;
    }

    private static List<(int, int)> Middle(ReadOnlySpan<PrintedLine> source, ReadOnlySpan<PrintedLine> built)
    {
        int n = source.Length;
        int m = built.Length;
        int most = Math.Min(n + m, MostSteps);
        int[] furthest = new int[(2 * most) + 3];
        var trail = new List<int[]>();
        for (int d = 0; d <= most; d++)
        {
            trail.Add(furthest[(most - d)..(most + d + 3)]);
            for (int k = -d; k <= d; k += 2)
            {
                int x = k == -d || (k != d && furthest[most + k] < furthest[most + k + 2]) ? furthest[most + k + 2] : furthest[most + k] + 1;
                while (x < n && x - k < m && x - k >= 0 && source[x].Printed == built[x - k].Printed) x++;
                furthest[most + k + 1] = x;
                if (x >= n && x - k >= m) return Back(trail, n, m);
            }
        }

        return [];
    }

    /// <summary>Follows the steps from the end to the beginning. Each array of the trail holds diagonals from -d-1 to d+1.</summary>
    private static List<(int, int)> Back(List<int[]> trail, int x, int y)
    {
        var matches = new List<(int, int)>();
        for (int d = trail.Count - 1; d >= 0; d--)
        {
            int[] row = trail[d];
            int At(int k) => row[k + d + 1];
            int k = x - y;
            int from = k == -d || (k != d && At(k - 1) < At(k + 1)) ? k + 1 : k - 1;
            int fromX = d == 0 ? 0 : At(from);
            int fromY = d == 0 ? 0 : fromX - from;
            while (x > fromX && y > fromY)
            {
                x--;
                y--;
                matches.Add((x, y));
            }

            if (d == 0) break;
            (x, y) = (fromX, fromY);
        }

        matches.Reverse();
        return matches;
    }
}
