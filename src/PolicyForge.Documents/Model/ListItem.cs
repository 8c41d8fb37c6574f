using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>An item of a list: usually a paragraph, perhaps with a list below it.</summary>
public sealed record ListItem(ImmutableArray<Block> Blocks) : DocumentNode
{
    /// <summary>For a check list: ticked or not; null for an ordinary item.</summary>
    public bool? IsChecked { get; init; }

    /// <summary>In a redline, in what an item was before: the level that it had, where that is another; null for the same.</summary>
    public FormerLevel? Level { get; init; }
}
