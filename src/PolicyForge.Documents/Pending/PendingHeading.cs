using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Pending;

/// <summary>A heading that has not yet opened its <see cref="Section"/>: what follows it in the flat list stands under it.</summary>
/// <param name="Level">Level as written, 1 to 6; in a clause it counts from the section that holds the clause.</param>
/// <param name="Words">The words of the heading, unresolved.</param>
/// <param name="Slug">The anchor made from the words, not yet unique.</param>
public sealed record PendingHeading(int Level, ImmutableArray<Inline> Words, string Slug) : Block
{
    /// <summary>The anchor that the author gave (<c>{#personal-use}</c>); null where there is none.</summary>
    public string? Anchor { get; init; }

    /// <summary><c>{.unnumbered}</c>.</summary>
    public bool IsUnnumbered { get; init; }

    /// <summary><c>{.appendix}</c>: starts an appendix.</summary>
    public bool IsAppendix { get; init; }

    /// <summary>False for <c>{.not-in-contents}</c>.</summary>
    public bool InContents { get; init; } = true;
}
