using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>Joins neighbouring texts, and neighbouring inlines that differ in nothing but their content; empty ones go.</summary>
internal static class InlineJoiner
{
    public static ImmutableArray<Inline> Join(ImmutableArray<Inline> inlines)
    {
        var joined = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines)
        {
            if (inline is Text { Value: "" } || IsEmptyWrapper(inline)) continue;
            if (joined.Count > 0 && TryJoin(joined[^1], inline) is { } both) joined[^1] = both;
            else joined.Add(inline);
        }

        return joined.DrainToImmutable();
    }

    private static bool IsEmptyWrapper(Inline inline) =>
        inline is Emphasis or Strong or Underline or DefinedTerm or Passage or Link && InlineChildren.Of(inline).IsEmpty;

    private static Inline? TryJoin(Inline left, Inline right)
    {
        if (left is Text first && right is Text second) return first with { Value = first.Value + second.Value };
        var children = InlineChildren.Of(left);
        if (children.IsEmpty || InlineChildren.Of(right).IsEmpty || InlineToken.WrapperKey(left) != InlineToken.WrapperKey(right)) return null;
        return InlineChildren.With(left, Join([.. children, .. InlineChildren.Of(right)]));
    }
}
