using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>Blocks that only stand round others: a notice, a clause, a quotation.</summary>
internal static class BlockBoxes
{
    /// <summary>What the box holds; empty for what is no box, or one whose content looks otherwise without it.</summary>
    public static ImmutableArray<Block> ContentOf(Block block) => block switch
    {
        ClauseBlock clause when !clause.Blocks.Any(inner => inner is Section) => clause.Blocks,
        Notice notice when notice.Blocks.All(inner => inner is Paragraph) => notice.Blocks,
        Quote quote when quote.Blocks.All(inner => inner is Paragraph) => quote.Blocks,
        _ => [],
    };

    public static Block With(Block box, ImmutableArray<Block> content) => box switch
    {
        ClauseBlock clause => clause with { Blocks = content },
        Notice notice => notice with { Blocks = content },
        Quote quote => quote with { Blocks = content },
        _ => throw new ArgumentException($"A {box.GetType().Name} is no box.", nameof(box)),
    };
}
