using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>What is said of a document rather than in it: file properties, header and footer, front tables.</summary>
public sealed record DocumentProperties
{
    /// <summary>The policy's title as printed, in the words of the school ("Social Media Policy").</summary>
    public required string Title { get; init; }

    /// <summary>The id of the policy: its folder's name under templates/.</summary>
    public required string PolicyId { get; init; }

    /// <summary>The id of the school, or null for a document of the whole trust.</summary>
    public string? SchoolId { get; init; }

    /// <summary>Name of the school, or of the trust for a trust-wide document.</summary>
    public required string OrganisationName { get; init; }

    public required string TrustName { get; init; }

    /// <summary>The school's motto or strapline; null where it has none.</summary>
    public string? Motto { get; init; }

    /// <summary>The version to print ("1.2"), with a note where the sources have moved on ("2.0 with later changes, not issued"); null before the first version row.</summary>
    public string? Version { get; init; }

    /// <summary>The status as printed ("Draft", "Approved"); null before the first version row.</summary>
    public string? Status { get; init; }

    /// <summary>True until this very text is approved or issued: the document carries a DRAFT mark.</summary>
    public bool IsDraft { get; init; }

    /// <summary>True where this very text was approved and signed: the Word file is final, and only its forms can be filled in.</summary>
    public bool IsSignedOff { get; init; }

    /// <summary>True where nothing tells whether this is the text that was approved: the mark then says that instead.</summary>
    public bool IsUnverified { get; init; }

    /// <summary>Author of the latest version row; null where there is none.</summary>
    public string? Author { get; init; }

    public string? Owner { get; init; }

    public string? Approver { get; init; }

    /// <summary>The date of the latest version row, as printed ("27 March 2023" or "May 2023").</summary>
    public string? VersionDate { get; init; }

    /// <summary>Instant for file properties (created, modified): midnight UTC of the latest row's date; 1980-01-01 where there is none.</summary>
    public DateTimeOffset Modified { get; init; } = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string? ApprovedOn { get; init; }

    /// <summary>Who approved the version that the document prints, which need not be <see cref="Approver"/>; null of a draft, and where the row does not say.</summary>
    /// <remarks>Not in the content digest, which is older: it is in the row that the digest belongs to.</remarks>
    public string? ApprovedBy { get; init; }

    /// <summary>The reference of the minute; as <see cref="ApprovedBy"/>.</summary>
    public string? Minute { get; init; }

    /// <summary>The next review date as printed; null where none is set.</summary>
    public string? NextReview { get; init; }

    /// <summary>The review cycle as printed ("Annual", "Every two years").</summary>
    public string? ReviewCycle { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; init; } = "en-GB";

    public string? Subject { get; init; }

    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>SHA-256 of the document's content in canonical form, lower-case hexadecimal; empty until it is computed.</summary>
    public string ContentDigest { get; init; } = "";
}
