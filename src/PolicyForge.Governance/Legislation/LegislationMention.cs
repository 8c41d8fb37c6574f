using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Legislation;

/// <summary>A title of the register that is written out in prose instead of cited.</summary>
/// <param name="Span">Where, in the text that was searched.</param>
/// <param name="Written">As it is written, white space folded.</param>
/// <param name="Kind">What is the matter with it.</param>
/// <param name="Meant">The entry, or guidance without a year, that a citation should name; null where several could be meant.</param>
public sealed record LegislationMention(SourceSpan Span, string Written, LegislationMentionKind Kind, string? Meant);

/// <summary>What is the matter with a title in prose.</summary>
public enum LegislationMentionKind
{
    /// <summary>Right, but it is not linked, and impact and dates are only known through citations.</summary>
    Uncited,

    /// <summary>No Act of that name has that year: "Malicious Communications Act 1998".</summary>
    WrongYear,

    /// <summary>An edition of guidance that is newer than those of the register.</summary>
    UnknownEdition,

    /// <summary>The year is left out: "the Data Protection Act".</summary>
    MissingYear,

    /// <summary>A known wrong name: "General Data Protection Regulations".</summary>
    WrongTitle,
}
