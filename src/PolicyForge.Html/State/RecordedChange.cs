using PolicyForge.Documents.Model;
using PolicyForge.Html.Output;

namespace PolicyForge.Html.State;

/// <summary>A change that has been written, for the summary that leads to it.</summary>
/// <param name="Number">From 1, in the order of the page.</param>
/// <param name="Node">The node that carries the mark.</param>
/// <param name="Mark">The mark.</param>
/// <param name="Section">The innermost section that holds the node, or the node itself; null outside all sections.</param>
internal sealed record RecordedChange(int Number, DocumentNode Node, Change Mark, Section? Section)
{
    /// <summary>True for a node outside all sections that stands after one: a signature block, say.</summary>
    public bool IsAtEnd { get; init; }

    /// <summary>The id of the element.</summary>
    public string Anchor => Mark.MoveName is { } move ? MoveAnchor(Mark.Kind, move) : $"pf_change_{Number}";

    /// <summary>The id of one half of a move, which the other half links to.</summary>
    public static string MoveAnchor(ChangeKind kind, string move) =>
        (kind == ChangeKind.Deleted ? "pf_moved-from-" : "pf_moved-to-") + IdName.From(move);
}
