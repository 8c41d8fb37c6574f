using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>A heading and what stands under it, sections below it included.</summary>
/// <param name="Level">Depth from 1; the writer's heading level. A clause's own headings are already moved below the section that holds it.</param>
/// <param name="Heading">The words of the heading, without number.</param>
/// <param name="Anchor">Name that links point to: lower-case letters, digits and hyphens, unique in the document, starts with a letter.</param>
/// <param name="Blocks">Content, in order.</param>
public sealed record Section(int Level, ImmutableArray<Inline> Heading, string Anchor, ImmutableArray<Block> Blocks) : Block
{
    public SectionKind Kind { get; init; } = SectionKind.Body;

    /// <summary>The number, or null where the layout or the author (<c>{.unnumbered}</c>) leaves it out.</summary>
    public NumberLabel? Number { get; init; }

    /// <summary>False keeps the heading out of the contents list.</summary>
    public bool InContents { get; init; } = true;
}
