using System.Collections.Immutable;
using PolicyForge.Documents.Merging;

namespace PolicyForge.Html.OwnText;

/// <summary>What the report of customised clauses says.</summary>
/// <param name="Trust">The trust's name.</param>
/// <param name="Date">As printed.</param>
public sealed record CustomisationReport(string Trust, string Date, ImmutableArray<CustomisationReportEntry> Entries);

/// <summary>A clause of which a school has its own text.</summary>
/// <param name="Behind">"up to date", "1 version behind".</param>
/// <param name="Difference">Between the trust's text of now and the school's.</param>
/// <param name="SinceThen">What the trust has changed since the school's text was made; empty where it is up to date or not known.</param>
public sealed record CustomisationReportEntry(
    string School, string ClauseId, string Title, string Kind, string Reason, string Policies, string Behind, bool IsBehind, string Consultation,
    ImmutableArray<ChangedPassage> Difference, ImmutableArray<ChangedPassage> SinceThen);
