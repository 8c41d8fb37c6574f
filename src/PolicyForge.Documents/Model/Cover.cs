using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>The front of a document: organisation, title, scope, details. The layout says whether a page break follows.</summary>
public sealed record Cover(ImmutableArray<Block> Blocks) : Block
{
    /// <summary>True where the cover has a page to itself.</summary>
    public bool IsPage { get; init; }
}
