using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>What became of one or several neighbouring blocks.</summary>
internal abstract record BlockStep
{
    /// <summary>A block and its partner; null for none.</summary>
    public sealed record One(Block? Old, Block? New) : BlockStep;

    /// <summary>A paragraph that was cut into several.</summary>
    public sealed record Split(Paragraph Old, ImmutableArray<Paragraph> New) : BlockStep;

    /// <summary>Paragraphs that were joined.</summary>
    public sealed record Joined(ImmutableArray<Paragraph> Old, Paragraph New) : BlockStep;

    /// <summary>A box that was put round blocks.</summary>
    public sealed record Wrapped(Block Box, ImmutableArray<Block> Old) : BlockStep;

    /// <summary>A box that was taken away from round blocks.</summary>
    public sealed record Unwrapped(Block Box, ImmutableArray<Block> New) : BlockStep;
}
