using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>Finds, among blocks that were paired one to one, paragraphs that were cut or joined and boxes that came or went round others.</summary>
internal sealed class BlockRegrouping(NodeProfiles profiles, SequenceAligner aligner)
{
    /// <summary>More pairs of paragraphs than this in one place are another text, not paragraphs cut anew.</summary>
    private const int MostPairs = 400;

    /// <summary>Of a piece's words, how many must come from the whole.</summary>
    private const double LeastOfPiece = 0.6;

    /// <summary>Of the whole's words, how many the pieces must hold.</summary>
    private const double LeastOfWhole = 0.75;

    /// <summary>Of the whole's words, how many one piece may hold: where one has nearly all, the others are new.</summary>
    private const double MostOfWhole = 0.92;

    public List<BlockStep> Group(List<NodePair<Block>> pairs)
    {
        var steps = new List<BlockStep>(pairs.Count);
        for (int i = 0; i < pairs.Count;)
        {
            int end = i;
            while (end < pairs.Count && IsLoose(pairs[end])) end++;
            if (end > i + 1 && Boxed(pairs[i..end], steps))
            {
                i = end;
                continue;
            }

            end = i;
            while (end < pairs.Count && IsText(pairs[end])) end++;
            if (end > i + 1 && Cut([.. pairs[i..end].Select(pair => pair.Old).OfType<Paragraph>()], [.. pairs[i..end].Select(pair => pair.New).OfType<Paragraph>()], steps))
            {
                i = end;
                continue;
            }

            steps.Add(new BlockStep.One(pairs[i].Old, pairs[i].New));
            i++;
        }

        return steps;
    }

    private static bool IsLoose(NodePair<Block> pair) => pair.Old is null || pair.New is null;

    private bool IsText(NodePair<Block> pair) =>
        pair is { Old: null or Paragraph { Role: ParagraphRole.Body }, New: null or Paragraph { Role: ParagraphRole.Body } }
        && (IsLoose(pair) || !profiles.AreAlike(pair.Old!, pair.New!));

    /// <summary>What became of paragraphs among which some were cut or joined; null where none was.</summary>
    public List<BlockStep>? Cut(ImmutableArray<Paragraph> old, ImmutableArray<Paragraph> now)
    {
        var steps = new List<BlockStep>();
        return Cut(old, now, steps) ? steps : null;
    }

    /// <summary>Adds the steps of blocks without partners if a box came or went among them.</summary>
    private bool Boxed(List<NodePair<Block>> loose, List<BlockStep> steps)
    {
        ImmutableArray<Block> old = [.. loose.Select(pair => pair.Old).OfType<Block>()];
        ImmutableArray<Block> now = [.. loose.Select(pair => pair.New).OfType<Block>()];
        for (int box = 0; box < now.Length; box++)
        {
            if (Inside(now[box], old) is not var (first, last)) continue;
            Add(old[..first], now[..box], steps);
            steps.Add(new BlockStep.Wrapped(now[box], old[first..(last + 1)]));
            Rest(old[(last + 1)..], now[(box + 1)..], steps);
            return true;
        }

        for (int box = 0; box < old.Length; box++)
        {
            if (Inside(old[box], now) is not var (first, last)) continue;
            Add(old[..box], now[..first], steps);
            steps.Add(new BlockStep.Unwrapped(old[box], now[first..(last + 1)]));
            Rest(old[(box + 1)..], now[(last + 1)..], steps);
            return true;
        }

        return false;
    }

    /// <summary>Which of some blocks a box holds; null where it holds too little of them.</summary>
    private (int First, int Last)? Inside(Block box, ImmutableArray<Block> blocks)
    {
        var content = BlockBoxes.ContentOf(box);
        if (content.IsEmpty || blocks.IsEmpty) return null;
        int first = -1, last = -1, shared = 0;
        foreach (var pair in aligner.Align(blocks, content))
        {
            if (IsLoose(pair)) continue;
            shared += profiles.Shared(pair.Old!, pair.New!);
            last = blocks.IndexOf(pair.Old!, ReferenceEqualityComparer.Instance);
            if (first < 0) first = last;
        }

        int words = content.Sum(block => profiles.Of(block).Words.Length);
        return first >= 0 && shared >= words * LeastOfPiece ? (first, last) : null;
    }

    /// <summary>Adds the steps of paragraphs if one of them was cut or some were joined.</summary>
    private bool Cut(ImmutableArray<Paragraph> old, ImmutableArray<Paragraph> now, List<BlockStep> steps)
    {
        if (old.IsEmpty || now.IsEmpty || old.Length + now.Length < 3 || old.Length * now.Length > MostPairs) return false;
        for (int i = 0; i < old.Length; i++)
        {
            if (Pieces(old[i], now) is not var (first, end)) continue;
            Between(old[..i], now[..first], steps);
            steps.Add(new BlockStep.Split(old[i], now[first..end]));
            Between(old[(i + 1)..], now[end..], steps);
            return true;
        }

        for (int j = 0; j < now.Length; j++)
        {
            if (Pieces(now[j], old) is not var (first, end)) continue;
            Between(old[..first], now[..j], steps);
            steps.Add(new BlockStep.Joined(old[first..end], now[j]));
            Between(old[end..], now[(j + 1)..], steps);
            return true;
        }

        return false;
    }

    /// <summary>The neighbouring paragraphs that together are the whole; null for none.</summary>
    private (int First, int End)? Pieces(Paragraph whole, ImmutableArray<Paragraph> candidates)
    {
        int words = profiles.Of(whole).Words.Length;
        if (words == 0) return null;
        for (int first = 0; first + 1 < candidates.Length; first++)
        {
            int end = first, covered = 0, most = 0;
            while (end < candidates.Length)
            {
                int own = profiles.Of(candidates[end]).Words.Length;
                int shared = profiles.Shared(whole, candidates[end]);
                if (own == 0 || shared < own * LeastOfPiece || covered + shared > words * 1.1) break;
                covered += shared;
                most = Math.Max(most, shared);
                end++;
            }

            if (end > first + 1 && covered >= words * LeastOfWhole && most <= words * MostOfWhole) return (first, end);
        }

        return null;
    }

    private void Between(ImmutableArray<Paragraph> old, ImmutableArray<Paragraph> now, List<BlockStep> steps) =>
        Rest(ImmutableArray<Block>.CastUp(old), ImmutableArray<Block>.CastUp(now), steps);

    private void Rest(ImmutableArray<Block> old, ImmutableArray<Block> now, List<BlockStep> steps) => steps.AddRange(Group(aligner.Align(old, now)));

    private static void Add(ImmutableArray<Block> old, ImmutableArray<Block> now, List<BlockStep> steps)
    {
        steps.AddRange(old.Select(block => new BlockStep.One(block, null)));
        steps.AddRange(now.Select(block => new BlockStep.One(null, block)));
    }
}
