using System.Collections.Immutable;

namespace PolicyForge.Documents.Layouts;

/// <summary>A header or footer: three parts, each of text and fields.</summary>
public sealed record RunningText(ImmutableArray<RunningPart> Left, ImmutableArray<RunningPart> Centre, ImmutableArray<RunningPart> Right)
{
    public static RunningText Empty { get; } = new([], [], []);

    /// <summary>True where both print the same.</summary>
    public bool IsSameAs(RunningText other) => Left.SequenceEqual(other.Left) && Centre.SequenceEqual(other.Centre) && Right.SequenceEqual(other.Right);

    public bool IsEmpty => Left.IsEmpty && Centre.IsEmpty && Right.IsEmpty;
}

/// <summary>A stretch of a header or footer: words, or a field that the writer fills.</summary>
/// <param name="Field">What to print; <see cref="RunningField.Words"/> prints <paramref name="Words"/>.</param>
public sealed record RunningPart(RunningField Field, string Words = "");

/// <summary>A field of a header or footer.</summary>
public enum RunningField
{
    Words,
    Title,
    Organisation,
    Trust,
    Version,
    Status,
    Date,
    NextReview,
    Page,
    PageCount,
}
