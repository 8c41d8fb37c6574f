using System.Collections.Immutable;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.ReviewCycles;

namespace PolicyForge.Composition.Copies;

/// <summary>Where a copy stands by its version rows: which version it is, whether it is approved, when it is due for review.</summary>
public sealed record VersionStanding(ImmutableArray<VersionRow> Rows, VersionRow? Latest, PartialDate? ApprovedOn, PartialDate? NextReview)
{
    /// <summary>True where the text has moved on since the newest row, by the row's digest.</summary>
    public bool HasLaterChanges { get; init; }

    /// <summary>True where the newest row is an approval without a digest, and nothing tells which text was approved.</summary>
    public bool IsUnverified { get; init; }

    /// <summary>True until the newest row is an approval or an issue of what is known to be this very text.</summary>
    public bool IsDraft => HasLaterChanges || IsUnverified || Latest is not { Status: ReleaseStatus.Approved or ReleaseStatus.Issued };

    /// <summary>The version to print: "2.0", "2.0 with later changes, not issued", or "2.0, not verified as the approved text"; null before the first row.</summary>
    public string? PrintedVersion => Latest is null ? null
        : HasLaterChanges ? $"{Latest.Version} with later changes, not issued"
        : IsUnverified ? $"{Latest.Version}, not verified as the approved text"
        : Latest.Version.ToString();

    /// <summary>The status to print; null before the first row.</summary>
    public string? PrintedStatus => Latest is null ? null : HasLaterChanges ? Printed(ReleaseStatus.Draft) : IsUnverified ? "Not verified" : Printed(Latest.Status);

    /// <summary>Who approved the version that is printed, when, and where it is minuted; null of a draft, and where the row does not say.</summary>
    public Approval? Approval => IsDraft ? null : Latest?.Approval;

    /// <summary>The day of a version that is not there yet and whose text is asked for; null for the newest row's.</summary>
    public DateOnly? NextVersionOn { get; init; }

    /// <summary>The day on which the copy speaks: that of its newest row. A copy without rows speaks of the newest law there is.</summary>
    public DateOnly EffectiveDate => NextVersionOn ?? Latest?.Date.FirstDay ?? DateOnly.MaxValue;

    public static VersionStanding Of(PolicyCopy copy)
    {
        ImmutableArray<VersionRow> rows = [.. copy.Rows];
        var latest = rows.IsEmpty ? null : rows[^1];
        var reviewed = rows.LastOrDefault(row => row.ReviewedWithoutChange || row.Status is ReleaseStatus.Approved or ReleaseStatus.Issued);
        var approvedOn = reviewed is null ? (PartialDate?)null : reviewed.Approval?.On ?? reviewed.Date;
        var next = reviewed?.Approval?.NextReview ?? (approvedOn is { } from ? CycleOf(copy).NextReview(from) : null);
        return new VersionStanding(rows, latest, approvedOn, next);
    }

    /// <summary>The cycle of a copy: the school's own where it sets one.</summary>
    private static ReviewCycle CycleOf(PolicyCopy copy) => copy.School?.ReviewCycles.GetValueOrDefault(copy.Policy.Id)?.Value ?? copy.Policy.Review.Cycle;

    /// <summary>A status as it is printed.</summary>
    public static string Printed(ReleaseStatus status) => status switch
    {
        ReleaseStatus.Draft => "Draft",
        ReleaseStatus.InConsultation => "In consultation",
        ReleaseStatus.InReview => "In review",
        ReleaseStatus.Approved => "Approved",
        ReleaseStatus.Issued => "Issued",
        ReleaseStatus.Superseded => "Superseded",
        _ => "Withdrawn",
    };
}
