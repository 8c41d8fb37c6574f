using System.Collections.Immutable;
using System.Text;

namespace PolicyForge.Documents.Merging;

/// <summary>Merges the words of one passage that both sides changed in different places.</summary>
internal static class WordMerger
{
    /// <summary>Words that must stand unchanged between a change of one side and one of the other: nearer, they speak of one thing, and a person looks.</summary>
    private const int LeastBetween = 3;

    /// <summary>Above this many cells the texts are not compared: 16 million are 32 MB for a moment.</summary>
    private const long MostCells = 16_000_000;

    private enum Side
    {
        None,
        Ours,
        Theirs,
        Both,
    }

    /// <summary>Null where the two changes touch.</summary>
    public static string? Merge(string before, string ours, string theirs)
    {
        if (ours == before || ours == theirs) return theirs;
        if (theirs == before) return ours;
        var b = MergeTokens.Of(before);
        var o = MergeTokens.Of(ours);
        var t = MergeTokens.Of(theirs);
        if (PartnersOf(b, o) is not { } inOurs || PartnersOf(b, t) is not { } inTheirs) return null;
        var merged = new StringBuilder(Math.Max(ours.Length, theirs.Length));
        var last = Side.None;
        int between = 0;
        int bi = 0;
        int oi = 0;
        int ti = 0;
        for (int anchor = 0; anchor <= b.Count; anchor++)
        {
            if (anchor < b.Count && (inOurs[anchor] < 0 || inTheirs[anchor] < 0)) continue;
            int oEnd = anchor < b.Count ? inOurs[anchor] : o.Count;
            int tEnd = anchor < b.Count ? inTheirs[anchor] : t.Count;
            var side = Region(b[bi..anchor], o[oi..oEnd], t[ti..tEnd], out var taken);
            if (taken is null || (side != Side.None && last != Side.None && side != last && between < LeastBetween)) return null;
            if (side != Side.None) (last, between) = (side, 0);
            foreach (var token in taken) merged.Append(token.Text);
            if (anchor == b.Count) break;
            // White space as the side that changed it has it.
            merged.Append(o[oEnd].Text == b[anchor].Text ? t[tEnd].Text : o[oEnd].Text);
            if (b[anchor].IsWord) between++;
            (bi, oi, ti) = (anchor + 1, oEnd + 1, tEnd + 1);
        }

        return merged.ToString();
    }

    /// <summary>The words of two texts in order: kept, removed, added.</summary>
    public static ImmutableArray<TextRun> Difference(string before, string after)
    {
        var old = MergeTokens.Of(before);
        var now = MergeTokens.Of(after);
        if (PartnersOf(old, now) is not { } partners) return [new TextRun(before, RunKind.Removed), new TextRun(after, RunKind.Added)];
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var (o, n) = (0, 0);
        while (o < old.Count || n < now.Count)
        {
            int anchor = o;
            while (anchor < old.Count && partners[anchor] < 0) anchor++;
            int end = anchor < old.Count ? partners[anchor] : now.Count;
            Add(runs, old[o..anchor], RunKind.Removed);
            Add(runs, now[n..end], RunKind.Added);
            if (anchor < old.Count) Add(runs, now[end..(end + 1)], RunKind.Kept);
            (o, n) = (anchor + 1, end + 1);
        }

        return runs.ToImmutable();
    }

    private static void Add(ImmutableArray<TextRun>.Builder runs, List<MergeToken> tokens, RunKind kind)
    {
        if (tokens.Count == 0) return;
        string text = string.Concat(tokens.Select(token => token.Text));
        if (runs.Count > 0 && runs[^1].Kind == kind) runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
        else runs.Add(new TextRun(text, kind));
    }

    private static Side Region(List<MergeToken> b, List<MergeToken> o, List<MergeToken> t, out List<MergeToken>? taken)
    {
        bool oursKept = AreSame(o, b);
        bool theirsKept = AreSame(t, b);
        bool agree = AreSame(o, t);
        taken = theirsKept || agree ? o : oursKept ? t : null;
        return oursKept && theirsKept ? Side.None : agree ? Side.Both : oursKept ? Side.Theirs : Side.Ours;
    }

    private static bool AreSame(List<MergeToken> left, List<MergeToken> right) => left.Select(token => token.Key).SequenceEqual(right.Select(token => token.Key), StringComparer.Ordinal);

    /// <summary>For each token of the base its partner in a side, or -1: their longest common subsequence, without kept stretches too short to hold on to.</summary>
    private static int[]? PartnersOf(List<MergeToken> old, List<MergeToken> now)
    {
        if ((long)old.Count * now.Count > MostCells) return null;
        var lengths = new ushort[old.Count + 1, now.Count + 1];
        for (int i = old.Count - 1; i >= 0; i--)
        {
            for (int j = now.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i].Key == now[j].Key ? (ushort)(lengths[i + 1, j + 1] + 1) : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var partners = new int[old.Count];
        Array.Fill(partners, -1);
        for (int i = 0, j = 0; i < old.Count && j < now.Count;)
        {
            if (old[i].Key == now[j].Key) partners[i++] = j++;
            else if (lengths[i + 1, j] >= lengths[i, j + 1]) i++;
            else j++;
        }

        DropIslands(old, now.Count, partners);
        return partners;
    }

    /// <summary>A word or two that happen to stand in both of two rewritten stretches hold nothing together.</summary>
    private static void DropIslands(List<MergeToken> old, int nowCount, int[] partners)
    {
        for (int start = 0; start < old.Count;)
        {
            if (partners[start] < 0)
            {
                start++;
                continue;
            }

            int end = start + 1;
            while (end < old.Count && partners[end] == partners[end - 1] + 1) end++;
            bool isAtEdge = (start == 0 && partners[start] == 0) || (end == old.Count && partners[end - 1] == nowCount - 1);
            if (!isAtEdge && old[start..end].Count(token => token.IsWord) < 2) Array.Fill(partners, -1, start, end - start);
            start = end;
        }
    }
}
