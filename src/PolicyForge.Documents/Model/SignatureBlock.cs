using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>Lines to be signed by hand.</summary>
public sealed record SignatureBlock(ImmutableArray<SignatureLine> Lines) : Block;

/// <summary>Who signs: "Signed by Chair of Board".</summary>
/// <param name="Role">The words before the line.</param>
/// <param name="Name">Printed under the line; null leaves it to be written.</param>
/// <param name="HasDate">True where a date is written beside the signature.</param>
public sealed record SignatureLine(ImmutableArray<Inline> Role, string? Name, bool HasDate) : DocumentNode
{
    /// <summary>Who has signed; null where it is signed by hand.</summary>
    public Signature? Signed { get; init; }
}

/// <summary>A signature that was given when a version was approved.</summary>
/// <param name="On">The day of the approval, as printed.</param>
/// <param name="Picture">What was signed by hand; null where only the name stands.</param>
public sealed record Signature(string By, string On, Image? Picture);
