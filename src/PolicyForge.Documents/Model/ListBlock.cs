using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>A bulleted or numbered list.</summary>
/// <param name="Style">How items are marked.</param>
/// <param name="Items">At least one.</param>
public sealed record ListBlock(ListStyle Style, ImmutableArray<ListItem> Items) : Block
{
    /// <summary>The number of the first item; 1 for bullets.</summary>
    public int Start { get; init; } = 1;

    /// <summary>True where its marks are written with a bracket ("1)", "a)"): a layout may print them otherwise than those with a full stop.</summary>
    public bool HasBracket { get; init; }

    /// <summary>True where items stand apart (a blank line between them in the source).</summary>
    public bool IsLoose { get; init; }
}
