using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Markdown;

/// <summary>What a template or clause holds, flat and unresolved. Immutable: a hundred schools may share it.</summary>
/// <param name="Blocks">Blocks of the model, and of <c>PolicyForge.Documents.Pending</c> where something is still to be resolved.</param>
/// <param name="Footnotes">By index, as <see cref="Pending.PendingFootnote"/> counts them.</param>
public sealed record ParsedMarkdown(ImmutableArray<Block> Blocks, ImmutableArray<ImmutableArray<Block>> Footnotes)
{
    public static ParsedMarkdown Empty { get; } = new([], []);
}
