using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>Compares running text word by word.</summary>
internal sealed class InlineComparer(ChangeStamp stamp, NotePairs notes)
{
    public ImmutableArray<Inline> Compare(ImmutableArray<Inline> old, ImmutableArray<Inline> now)
    {
        if (old.IsEmpty && now.IsEmpty) return now;
        var steps = SplitUnpairedNotes(TokenAligner.Align(InlineToken.Split(old), InlineToken.Split(now)));
        var result = ImmutableArray.CreateBuilder<Inline>();
        int i = 0;
        while (i < steps.Count)
        {
            int end = i + 1;
            if (IsReformatted(steps[i]))
            {
                while (end < steps.Count && Continues(steps[i], steps[end])) end++;
                result.Add(Reformatted(steps.GetRange(i, end - i)));
            }
            else
            {
                while (end < steps.Count && !IsReformatted(steps[end])) end++;
                Group(steps.GetRange(i, end - i), 0, result);
            }

            i = end;
        }

        return result.DrainToImmutable();
    }

    /// <summary>Footnote marks stay partners only where no other mark has claimed one of their footnotes.</summary>
    private List<TokenStep> SplitUnpairedNotes(List<TokenStep> steps)
    {
        var result = new List<TokenStep>(steps.Count);
        foreach (var step in steps)
        {
            if (step is { Old.Leaf: FootnoteReference old, New.Leaf: FootnoteReference now } && !notes.TryPair(old.Number, now.Number))
            {
                result.Add(step with { New = null });
                result.Add(step with { Old = null });
            }
            else
            {
                result.Add(step);
            }
        }

        return result;
    }

    private static bool IsReformatted(TokenStep step) => step.IsKept && step.Old!.Format != step.New!.Format;

    /// <summary>Words that changed format in the same way make one mark.</summary>
    private static bool Continues(TokenStep first, TokenStep next) =>
        IsReformatted(next) && first.New!.Leaf is Text && next.New!.Leaf is Text && first.Old!.Format == next.Old!.Format && first.New.Format == next.New.Format;

    private Inline Reformatted(List<TokenStep> steps)
    {
        var before = Wrapped(steps.ConvertAll(step => step.Old!));
        return Wrapped(steps.ConvertAll(step => step.New!)) with { Change = stamp.Reformatted(before) };
    }

    /// <summary>Tokens of one format as one inline.</summary>
    private static Inline Wrapped(List<InlineToken> tokens)
    {
        var inline = Joined(tokens);
        for (int i = tokens[0].Path.Length - 1; i >= 0; i--) inline = InlineChildren.With(tokens[0].Path[i], [inline]);
        return inline;
    }

    private static Inline Joined(List<InlineToken> tokens)
    {
        if (tokens is [var only] || tokens[0].Leaf is not Text) return tokens[0].Leaf;
        var words = new StringBuilder();
        foreach (var token in tokens) words.Append(((Text)token.Leaf).Value);
        return (Text)tokens[0].Leaf with { Value = words.ToString() };
    }

    /// <summary>Builds the inlines of steps whose paths agree down to <paramref name="depth"/>.</summary>
    private void Group(List<TokenStep> steps, int depth, ImmutableArray<Inline>.Builder result)
    {
        int i = 0;
        while (i < steps.Count)
        {
            string? wrapper = WrapperAt(steps[i], depth);
            int end = i + 1;
            if (wrapper is null)
            {
                while (end < steps.Count && WrapperAt(steps[end], depth) is null && IsOneText(steps[i], steps[end])) end++;
                result.Add(Leaf(steps.GetRange(i, end - i)));
            }
            else
            {
                while (end < steps.Count && WrapperAt(steps[end], depth) == wrapper) end++;
                result.Add(Wrapper(steps.GetRange(i, end - i), depth));
            }

            i = end;
        }
    }

    private Inline Wrapper(List<TokenStep> steps, int depth)
    {
        var wrapper = Token(steps[0]).Path[depth];
        var change = steps.TrueForAll(step => step.Old is null) ? stamp.Inserted : steps.TrueForAll(step => step.New is null) ? stamp.Deleted : null;
        var children = ImmutableArray.CreateBuilder<Inline>();
        Group(change is null ? steps : steps.ConvertAll(step => new TokenStep(Token(step), Token(step))), depth + 1, children);
        return InlineChildren.With(wrapper, children.DrainToImmutable()) with { Change = change };
    }

    private Inline Leaf(List<TokenStep> steps)
    {
        var leaf = Joined(steps.ConvertAll(Token));
        return steps[0].IsKept ? leaf : leaf with { Change = steps[0].Old is null ? stamp.Inserted : stamp.Deleted };
    }

    private static bool IsOneText(TokenStep first, TokenStep next) =>
        Token(first).Leaf is Text && Token(next).Leaf is Text && (first.Old is null) == (next.Old is null) && (first.New is null) == (next.New is null);

    private static InlineToken Token(TokenStep step) => step.New ?? step.Old!;

    private static string? WrapperAt(TokenStep step, int depth) =>
        depth < Token(step).Path.Length ? InlineToken.WrapperKey(Token(step).Path[depth]) : null;
}
