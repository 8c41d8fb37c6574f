namespace PolicyForge.Documents.Model;

/// <summary>A change mark of a redline (a comparison of two documents).</summary>
/// <param name="Kind">What happened to the node that carries the mark.</param>
/// <param name="Author">Who made it: the author of the version row. Never empty.</param>
/// <param name="Date">When, UTC; from the version row, never from the clock.</param>
public sealed record Change(ChangeKind Kind, string Author, DateTimeOffset Date)
{
    /// <summary>For <see cref="ChangeKind.Reformatted"/>: the node as it was before; for a move, null.</summary>
    public DocumentNode? Before { get; init; }

    /// <summary>True where only the node itself came or went (a heading, a box), while what it holds stayed.</summary>
    public bool IsShell { get; init; }

    /// <summary>For a moved clause: the name that pairs the deletion with the insertion; null otherwise.</summary>
    public string? MoveName { get; init; }
}
