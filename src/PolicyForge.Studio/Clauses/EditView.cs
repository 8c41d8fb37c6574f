using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Studio.Clauses;

/// <summary>A clause of a school's policy, to be read or written.</summary>
/// <param name="Address">Of this page.</param>
/// <param name="Numbers">As printed; empty for none.</param>
/// <param name="TrustText">The trust's text; of a local clause what it must cover.</param>
/// <param name="Text">What the editor holds.</param>
/// <param name="Base">The state of the text that the editor began from: by it a second writer is noticed.</param>
public sealed record EditView(string Address, string SchoolName, string PolicyTitle, string PolicyAddress, string Title, string Numbers, ClauseKind Kind, string TrustText, string Text, string Base)
{
    /// <summary>The trust's text as it would print at the school; empty for a local clause.</summary>
    public string TrustPrinted { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>True where there is a file of the school's own, so that a reason is on record.</summary>
    public bool HasOwn { get; init; }

    /// <summary>Who may change it, where the school may not.</summary>
    public string Owner { get; init; } = "";

    /// <summary>How the own text stands to the trust's where it is a part; empty where it takes its place.</summary>
    public string Part { get; init; } = "";

    /// <summary>True where the trust's text is no longer the one that the school's was made from.</summary>
    public bool IsBehind { get; init; }

    /// <summary>When words that are not saved were kept; null where there are none.</summary>
    public DateTimeOffset? DraftAt { get; init; }

    /// <summary>What saving means for the agreement with the unions, a sentence for each policy.</summary>
    public ImmutableArray<string> Agreement { get; init; } = [];

    /// <summary>Other policies of the school that print the clause.</summary>
    public ImmutableArray<string> AlsoIn { get; init; } = [];

    /// <summary>What can be written between double braces, and what it prints here.</summary>
    public ImmutableArray<(string Written, string Printed)> Words { get; init; } = [];

    /// <summary>What somebody else has saved meanwhile; null where nobody has.</summary>
    public string? Theirs { get; init; }

    /// <summary>Who saved it, and when; empty where that is not known.</summary>
    public string TheirsBy { get; init; } = "";

    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>Changes of the school's text, the newest first: when, who, what.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];
}

/// <summary>What a school may do with a clause.</summary>
public enum ClauseKind
{
    /// <summary>Read it.</summary>
    Central,

    /// <summary>Say it in its own way.</summary>
    Adaptable,

    /// <summary>Write it: the trust has no text of it.</summary>
    Local,
}
