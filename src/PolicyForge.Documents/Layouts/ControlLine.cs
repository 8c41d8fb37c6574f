using System.Collections.Immutable;

namespace PolicyForge.Documents.Layouts;

/// <summary>A line of the document-control box.</summary>
/// <param name="Heading">The words before it; null for the usual ones.</param>
public sealed record ControlLine(ControlField Field, string? Heading = null)
{
    /// <summary>What a box shows where its layout does not say.</summary>
    public static ImmutableArray<ControlLine> Usual { get; } =
    [
        new(ControlField.Version), new(ControlField.Status), new(ControlField.ApprovedBy), new(ControlField.ApprovedOn), new(ControlField.Minute), new(ControlField.NextReview), new(ControlField.Owner),
    ];
}

/// <summary>What a line of the document-control box shows. What is not known leaves its line out.</summary>
public enum ControlField
{
    Version,
    Status,

    /// <summary>The date of the version.</summary>
    Date,

    /// <summary>Who approved the version that the document prints; of a draft, who is to.</summary>
    ApprovedBy,
    ApprovedOn,
    Minute,
    LastReviewed,
    NextReview,
    ReviewCycle,
    Owner,
    Author,

    /// <summary>With whom it was consulted on, and when.</summary>
    Consulted,
}
