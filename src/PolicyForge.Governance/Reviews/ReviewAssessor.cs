using System.Collections.Immutable;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Governance.Reviews;

/// <summary>Says how a policy stands on a day. A pure function: the day is given, nothing is looked up.</summary>
public static class ReviewAssessor
{
    private static readonly ImmutableArray<ReleaseStatus> UnderWay = [ReleaseStatus.Draft, ReleaseStatus.InConsultation, ReleaseStatus.InReview];

    /// <summary>Assesses one document.</summary>
    /// <param name="trustRows">The trust's rows, oldest first.</param>
    /// <param name="schoolRows">The school's own, oldest first. Once a school has approved for itself, only its own approvals count: the trust's later review is not its governors'.</param>
    /// <param name="leadTime">How long before its date a review is due soon.</param>
    /// <param name="lawChangesSince">Changes in the law that bring the review forward, given the day of the last review.</param>
    public static ReviewAssessment Assess(
        ReviewSubject subject,
        ImmutableArray<VersionRow> trustRows,
        ImmutableArray<VersionRow> schoolRows,
        DateOnly today,
        Period leadTime,
        Func<DateOnly, ImmutableArray<LegislationChange>> lawChangesSince)
    {
        var rows = schoolRows.Any(IsReview) ? schoolRows : trustRows.AddRange(schoolRows);
        if (IsWithdrawn(trustRows, schoolRows)) return new ReviewAssessment { Subject = subject, State = ReviewState.Withdrawn };
        var inProgress = UnderWayIn(schoolRows) ?? UnderWayIn(trustRows);
        // What is to be approved one day hides no review that is overdue today.
        if (rows.LastOrDefault(row => IsReview(row) && ReviewedOn(row).FirstDay <= today) is not { } last)
        {
            return new ReviewAssessment { Subject = subject, State = ReviewState.NeverApproved, InProgress = inProgress };
        }

        var reviewedOn = ReviewedOn(last);
        var set = last.Approval?.NextReview;
        var due = set ?? subject.Cycle.NextReview(reviewedOn);
        var changes = lawChangesSince(reviewedOn.LastDay);
        return new ReviewAssessment
        {
            Subject = subject,
            State = StateOn(today, due, leadTime, changes),
            LastReview = last,
            DueBy = due,
            DueByWasSet = set is not null,
            DaysLeft = due is { } date ? date.LastDay.DayNumber - today.DayNumber : null,
            InProgress = inProgress,
            LawChanges = changes,
        };
    }

    /// <summary>The day from which the next review counts: of the approval where it is given, else of the row.</summary>
    public static PartialDate ReviewedOn(VersionRow row) => row.Approval?.On ?? row.Date;

    /// <summary>True for a row that ends a review: an approval, an issue, or reviewed without change.</summary>
    public static bool IsReview(VersionRow row) =>
        row.ReviewedWithoutChange || row.Approval is not null || row.Status is ReleaseStatus.Approved or ReleaseStatus.Issued;

    /// <summary>True where the newest word is a withdrawal: the school's own, or the trust's where the school has said nothing since.</summary>
    private static bool IsWithdrawn(ImmutableArray<VersionRow> trustRows, ImmutableArray<VersionRow> schoolRows)
    {
        var own = schoolRows.LastOrDefault();
        if (own?.Status == ReleaseStatus.Withdrawn) return true;
        return trustRows.LastOrDefault() is { Status: ReleaseStatus.Withdrawn } trust && (own is null || own.Date <= trust.Date);
    }

    /// <summary>The newest row, where it is a version that is still being prepared.</summary>
    private static VersionRow? UnderWayIn(ImmutableArray<VersionRow> rows) =>
        rows.LastOrDefault() is { } latest && UnderWay.Contains(latest.Status) && !IsReview(latest) ? latest : null;

    private static ReviewState StateOn(DateOnly today, PartialDate? due, Period leadTime, ImmutableArray<LegislationChange> changes)
    {
        if (due is { } date)
        {
            if (today > date.LastDay) return ReviewState.Overdue;
            if (today >= date.FirstDay) return ReviewState.Due;
        }

        if (!changes.IsEmpty) return ReviewState.Triggered;
        return due is { } next && leadTime.AddTo(today) is { } horizon && next.FirstDay <= horizon ? ReviewState.DueSoon : ReviewState.Current;
    }
}
