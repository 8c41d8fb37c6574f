namespace PolicyForge.Documents.Comparison;

/// <summary>A step from the old inlines to the new: a token kept (both), deleted (old only) or inserted (new only).</summary>
internal readonly record struct TokenStep(InlineToken? Old, InlineToken? New)
{
    public bool IsKept => Old is not null && New is not null;
}

/// <summary>The longest common subsequence of two lists of tokens, tidied so that it reads well.</summary>
internal static class TokenAligner
{
    // Above this, the texts are taken for different: 16 million cells are 32 MB for a moment.
    private const long MostCells = 16_000_000;

    public static List<TokenStep> Align(List<InlineToken> old, List<InlineToken> now)
    {
        int start = 0;
        while (start < old.Count && start < now.Count && old[start].Key == now[start].Key) start++;
        int end = 0;
        while (end < old.Count - start && end < now.Count - start && old[^(end + 1)].Key == now[^(end + 1)].Key) end++;
        var steps = new List<TokenStep>(old.Count + now.Count);
        for (int i = 0; i < start; i++) steps.Add(new TokenStep(old[i], now[i]));
        AlignMiddle(old[start..^end], now[start..^end], steps);
        for (int i = end; i > 0; i--) steps.Add(new TokenStep(old[^i], now[^i]));
        return IsUnlike(steps) ? Replaced(old, now) : Tidy(steps);
    }

    private static void AlignMiddle(List<InlineToken> old, List<InlineToken> now, List<TokenStep> steps)
    {
        if ((long)old.Count * now.Count > MostCells)
        {
            steps.AddRange(Replaced(old, now));
            return;
        }

        var lengths = new ushort[old.Count + 1, now.Count + 1];
        for (int i = old.Count - 1; i >= 0; i--)
        {
            for (int j = now.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i].Key == now[j].Key ? (ushort)(lengths[i + 1, j + 1] + 1) : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        int o = 0;
        int n = 0;
        while (o < old.Count || n < now.Count)
        {
            if (o < old.Count && n < now.Count && old[o].Key == now[n].Key) steps.Add(new TokenStep(old[o++], now[n++]));
            else if (n == now.Count || (o < old.Count && lengths[o + 1, n] >= lengths[o, n + 1])) steps.Add(new TokenStep(old[o++], null));
            else steps.Add(new TokenStep(null, now[n++]));
        }
    }

    /// <summary>True where so few words are kept that a reader is better served by the old text struck out whole.</summary>
    private static bool IsUnlike(List<TokenStep> steps)
    {
        int kept = steps.Count(step => step is { IsKept: true, New.IsWord: true });
        int old = steps.Count(step => step.Old is { IsWord: true });
        int now = steps.Count(step => step.New is { IsWord: true });
        return old > 0 && now > 0 && kept * 8 < old + now;
    }

    private static List<TokenStep> Replaced(List<InlineToken> old, List<InlineToken> now) =>
        [.. old.Select(token => new TokenStep(token, null)), .. now.Select(token => new TokenStep(null, token))];

    /// <summary>
    /// Between two changes, what is kept but has no word (a space, a comma) counts as changed too; and what was deleted in one
    /// place comes before what was inserted there.
    /// </summary>
    private static List<TokenStep> Tidy(List<TokenStep> steps)
    {
        var tidy = new List<TokenStep>(steps.Count);
        int i = 0;
        while (i < steps.Count)
        {
            if (steps[i].IsKept)
            {
                tidy.Add(steps[i++]);
                continue;
            }

            int end = EndOfChange(steps, i);
            var changed = steps[i..end];
            tidy.AddRange(changed.Where(step => step.Old is not null).Select(step => step with { New = null }));
            tidy.AddRange(changed.Where(step => step.New is not null).Select(step => step with { Old = null }));
            i = end;
        }

        return tidy;
    }

    private static int EndOfChange(List<TokenStep> steps, int start)
    {
        int end = start;
        for (int i = start; i < steps.Count; i++)
        {
            if (!steps[i].IsKept) end = i + 1;
            else if (steps[i].New!.IsWord) break;
        }

        // A change of one kind only does not take neighbours with it.
        bool isMixed = steps.GetRange(start, end - start).Any(step => step is { Old: not null, New: null }) && steps.GetRange(start, end - start).Any(step => step is { Old: null, New: not null });
        if (isMixed) return end;
        int own = start;
        while (own < steps.Count && !steps[own].IsKept) own++;
        return own;
    }
}
