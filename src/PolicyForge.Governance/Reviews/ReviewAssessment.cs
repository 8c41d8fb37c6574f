using System.Collections.Immutable;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Governance.Reviews;

/// <summary>How one policy of one school (or of the trust) stands on one day.</summary>
public sealed record ReviewAssessment
{
    public required ReviewSubject Subject { get; init; }

    public required ReviewState State { get; init; }

    /// <summary>The row that counts as the last review; null where it was never approved.</summary>
    public VersionRow? LastReview { get; init; }

    /// <summary>The latest date of the next review; null for a live document, a withdrawn policy and one never approved.</summary>
    public PartialDate? DueBy { get; init; }

    /// <summary>True where <see cref="DueBy"/> was set by the approval and not computed from the cycle.</summary>
    public bool DueByWasSet { get; init; }

    /// <summary>Days until <see cref="DueBy"/>'s last day; negative once it has passed; null without a date.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>Days past the date; 0 where it is not overdue.</summary>
    public int DaysOverdue => DaysLeft is < 0 and { } days ? -days : 0;

    /// <summary>A newer row that is being drafted, reviewed or consulted on; null where none is. A policy under way past its date is still overdue.</summary>
    public VersionRow? InProgress { get; init; }

    /// <summary>How the consultation on <see cref="InProgress"/> ended; null while it is open, and where no record says.</summary>
    public ConsultationOutcome? ConsultationEnded { get; init; }

    /// <summary>Changes in cited law since the last review, oldest first; empty where the policy is not reviewed on them.</summary>
    public ImmutableArray<LegislationChange> LawChanges { get; init; } = [];

    /// <summary>Most urgent first; then by date, policy and school.</summary>
    public static IComparer<ReviewAssessment> ByUrgency { get; } = Comparer<ReviewAssessment>.Create((left, right) =>
    {
        int byState = right.State.CompareTo(left.State);
        if (byState != 0) return byState;
        int byDays = (left.DaysLeft ?? int.MaxValue).CompareTo(right.DaysLeft ?? int.MaxValue);
        if (byDays != 0) return byDays;
        int byPolicy = string.CompareOrdinal(left.Subject.PolicyId, right.Subject.PolicyId);
        return byPolicy != 0 ? byPolicy : string.CompareOrdinal(left.Subject.SchoolId, right.Subject.SchoolId);
    });
}
