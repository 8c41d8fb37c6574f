using PolicyForge.Documents.Passages;

namespace PolicyForge.Documents.Merging;

/// <summary>A stretch of a merged text.</summary>
/// <param name="Lead">The line ends that stand before it in its own text.</param>
/// <param name="Conflict">Set where the text is one between marks.</param>
internal sealed record MergePiece(string Lead, string Text, PassageKind? Kind, MergeConflict? Conflict)
{
    public static MergePiece Of(SidePassage of) => new(of.Lead, of.Text, of.Passage.Kind, null);
}
