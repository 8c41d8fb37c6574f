using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>A node and its partner in the other document; one of them is null where it has none.</summary>
internal readonly record struct NodePair<T>(T? Old, T? New)
    where T : DocumentNode;

/// <summary>Pairs the nodes of two lists in order, so that the pairs together are as like each other as can be.</summary>
internal sealed class SequenceAligner(NodeProfiles profiles, PartnerScore score)
{
    // Above this many candidate pairs, nodes that occur once in each list divide the work first.
    private const int ManyPairs = 40_000;

    /// <summary>All nodes of both lists, in order; between two pairs, what was deleted comes before what was inserted.</summary>
    public List<NodePair<T>> Align<T>(ImmutableArray<T> old, ImmutableArray<T> now)
        where T : DocumentNode
    {
        var pairs = new List<NodePair<T>>(Math.Max(old.Length, now.Length));
        Align(old.AsSpan(), now.AsSpan(), pairs);
        return pairs;
    }

    private void Align<T>(ReadOnlySpan<T> old, ReadOnlySpan<T> now, List<NodePair<T>> pairs)
        where T : DocumentNode
    {
        while (!old.IsEmpty && !now.IsEmpty && profiles.AreAlike(old[0], now[0]))
        {
            pairs.Add(new NodePair<T>(old[0], now[0]));
            old = old[1..];
            now = now[1..];
        }

        var ends = new List<NodePair<T>>();
        while (!old.IsEmpty && !now.IsEmpty && profiles.AreAlike(old[^1], now[^1]))
        {
            ends.Add(new NodePair<T>(old[^1], now[^1]));
            old = old[..^1];
            now = now[..^1];
        }

        if ((long)old.Length * now.Length > ManyPairs) Divide(old, now, pairs);
        else AlignMiddle(old, now, pairs);
        ends.Reverse();
        pairs.AddRange(ends);
    }

    /// <summary>Splits both lists at one node that occurs once in each, the nearest to the middle of the old one.</summary>
    private void Divide<T>(ReadOnlySpan<T> old, ReadOnlySpan<T> now, List<NodePair<T>> pairs)
        where T : DocumentNode
    {
        var inOld = Unique(old);
        var inNew = Unique(now);
        int middle = old.Length / 2;
        int best = -1;
        foreach (var (hash, index) in inOld)
        {
            if (index >= 0 && inNew.GetValueOrDefault(hash, -1) >= 0 && (best < 0 || Math.Abs(index - middle) < Math.Abs(best - middle))) best = index;
        }

        if (best < 0)
        {
            AddAll(old, now, pairs);
            return;
        }

        int partner = inNew[profiles.Of(old[best]).Loose];
        Align(old[..best], now[..partner], pairs);
        pairs.Add(new NodePair<T>(old[best], now[partner]));
        Align(old[(best + 1)..], now[(partner + 1)..], pairs);
    }

    /// <summary>Where each node that occurs once stands; -1 for those that occur more often.</summary>
    private Dictionary<ulong, int> Unique<T>(ReadOnlySpan<T> nodes)
        where T : DocumentNode
    {
        var places = new Dictionary<ulong, int>();
        for (int i = 0; i < nodes.Length; i++)
        {
            ulong hash = profiles.Of(nodes[i]).Loose;
            if (!places.TryAdd(hash, i)) places[hash] = -1;
        }

        return places;
    }

    /// <summary>Dynamic programming over all pairs.</summary>
    private void AlignMiddle<T>(ReadOnlySpan<T> old, ReadOnlySpan<T> now, List<NodePair<T>> pairs)
        where T : DocumentNode
    {
        if (old.IsEmpty || now.IsEmpty)
        {
            AddAll(old, now, pairs);
            return;
        }

        var best = new double[old.Length + 1, now.Length + 1];
        var scores = new double[old.Length, now.Length];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
            {
                scores[i, j] = score.Of(old[i], now[j]);
                double without = Math.Max(best[i + 1, j], best[i, j + 1]);
                best[i, j] = scores[i, j] > 0 ? Math.Max(without, best[i + 1, j + 1] + scores[i, j]) : without;
            }
        }

        int o = 0;
        int n = 0;
        int oldDone = 0;
        int newDone = 0;
        while (o < old.Length && n < now.Length)
        {
            if (scores[o, n] > 0 && best[o, n] == best[o + 1, n + 1] + scores[o, n])
            {
                AddAll(old[oldDone..o], now[newDone..n], pairs);
                pairs.Add(new NodePair<T>(old[o++], now[n++]));
                (oldDone, newDone) = (o, n);
            }
            else if (best[o, n] == best[o + 1, n])
            {
                o++;
            }
            else
            {
                n++;
            }
        }

        AddAll(old[oldDone..], now[newDone..], pairs);
    }

    private static void AddAll<T>(ReadOnlySpan<T> old, ReadOnlySpan<T> now, List<NodePair<T>> pairs)
        where T : DocumentNode
    {
        foreach (var node in old) pairs.Add(new NodePair<T>(node, null));
        foreach (var node in now) pairs.Add(new NodePair<T>(null, node));
    }
}
