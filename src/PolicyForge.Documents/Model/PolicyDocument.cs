using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>One school's (or the trust's) copy of one policy, fully resolved: writers need this, a layout and nothing else.</summary>
/// <remarks>
/// Sections nest; every number, contents entry, cross-reference and citation is already resolved.
/// No font, margin, raw OpenXML or raw HTML is in the tree.
/// </remarks>
public sealed record PolicyDocument(DocumentProperties Properties, ImmutableArray<Block> Blocks)
{
    /// <summary>Footnotes by number from 1, in the order in which they are referred to.</summary>
    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    /// <summary>In a redline: the properties of the old document (title, version and the rest of header and footer); null in any other document.</summary>
    public DocumentProperties? PreviousProperties { get; init; }
}
