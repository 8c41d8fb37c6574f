using System.Collections.Immutable;

namespace PolicyForge.Documents.Merging;

/// <summary>Two texts that were made from one, brought together.</summary>
/// <param name="Text">With both texts between marks where there are conflicts.</param>
/// <param name="TakenOver">How many passages differ from ours because theirs changed, conflicts left out.</param>
public sealed record MergedMarkdown(string Text, ImmutableArray<MergeConflict> Conflicts, int TakenOver)
{
    public bool IsClean => Conflicts.IsEmpty;
}
