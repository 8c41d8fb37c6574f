using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Sheets;

namespace PolicyForge.Studio.Policies;

/// <summary>A policy as one school has it.</summary>
/// <param name="Address">Of this page.</param>
/// <param name="Facts">What the document says of itself: name and value.</param>
/// <param name="Versions">What can be compared, the newest first.</param>
public sealed record PolicyView(string Address, ImmutableArray<(string Name, string Value)> Facts, Tone ReviewTone, string Review, ImmutableArray<ClauseLine> Clauses, ImmutableArray<VersionLine> Versions)
{
    /// <summary>The id of the school; null for a document of the whole trust.</summary>
    public string? SchoolId { get; init; }

    /// <summary>What composing it found.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>False where it cannot be composed at all.</summary>
    public bool CanBeRead { get; init; }

    public bool HasPdf { get; init; }

    /// <summary>True where a school has words of its own in it.</summary>
    public bool HasOwnText { get; init; }

    /// <summary>Why no history can be shown; empty where it can.</summary>
    public ImmutableArray<Diagnostic> HistoryFindings { get; init; } = [];
}

/// <summary>One clause of a policy.</summary>
/// <param name="Number">As printed; empty for none.</param>
/// <param name="Source">Whose text it is, in words.</param>
/// <param name="Address">Where it is adapted or read; null for a document of the whole trust.</param>
/// <param name="Action">What can be done there.</param>
public sealed record ClauseLine(string Number, string Title, string Heading, Tone Tone, string Source, string Notes, string? Address, string Action);

/// <summary>A row of the history.</summary>
/// <param name="Commit">When it was kept and by whom; empty where it was not.</param>
/// <param name="CanCompare">False where the version cannot be built again.</param>
public sealed record VersionLine(string Version, string Date, string Status, string Author, string Summary, string Owner, string Commit, bool CanCompare);

/// <summary>Two states of a copy, side by side.</summary>
public sealed record CompareView(string Address, string From, string To, string FromWords, string ToWords, ImmutableArray<string> Versions, ImmutableArray<string> Changes, int WordsAdded, int WordsRemoved)
{
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>False where they could not be compared.</summary>
    public bool IsThere { get; init; }

    /// <summary>What stands behind the addresses of the comparison's own files.</summary>
    public string Query => $"?from={Uri.EscapeDataString(From)}&to={Uri.EscapeDataString(To)}";
}
