using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Reviews;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.ReviewCycles;

namespace PolicyForge.Governance.Tests.Reviews;

public sealed class ReviewAssessorTests
{
    private static readonly Period LeadTime = new(0, 0, 0, 90);

    [Theory]
    [InlineData("2026-08-01", ReviewState.Current, 273, 0)]
    [InlineData("2027-01-31", ReviewState.DueSoon, 90, 0)]
    [InlineData("2027-01-30", ReviewState.Current, 91, 0)]
    [InlineData("2027-04-30", ReviewState.DueSoon, 1, 0)]
    [InlineData("2027-05-01", ReviewState.Due, 0, 0)]
    [InlineData("2027-05-02", ReviewState.Overdue, -1, 1)]
    [InlineData("2036-05-01", ReviewState.Overdue, -3288, 3288)]
    public void Assess_annual_review_changes_state_with_the_day(string today, ReviewState state, int daysLeft, int overdue)
    {
        var found = Assess(today, [Row("1.0", "2026-05-01", ReleaseStatus.Approved)]);
        Assert.Equal((state, daysLeft, overdue), (found.State, found.DaysLeft!.Value, found.DaysOverdue));
    }

    [Theory]
    [InlineData("2027-04-30", ReviewState.DueSoon)]
    [InlineData("2027-05-01", ReviewState.Due)]
    [InlineData("2027-05-31", ReviewState.Due)]
    [InlineData("2027-06-01", ReviewState.Overdue)]
    public void Assess_date_known_to_the_month_is_due_all_that_month(string today, ReviewState state) =>
        Assert.Equal(state, Assess(today, [Row("1.0", "2026-05", ReleaseStatus.Issued)]).State);

    [Fact]
    public void Assess_date_set_by_the_approval_wins_over_the_cycle()
    {
        var row = Row("1.0", "2026-05-01", ReleaseStatus.Approved) with { Approval = new Approval("Trust Board", Date("2026-05-06"), null, Date("2026-12-01")) };
        var found = Assess("2026-11-21", [row]);
        Assert.Equal((Date("2026-12-01"), true, ReviewState.DueSoon), (found.DueBy!.Value, found.DueByWasSet, found.State));
    }

    [Fact]
    public void Assess_counts_from_the_approval_not_from_the_row()
    {
        var row = Row("1.0", "2026-05", ReleaseStatus.Approved) with { Approval = new Approval("Trust Board", Date("2026-05-20"), null, null) };
        Assert.Equal(Date("2027-05-20"), Assess("2026-11-21", [row]).DueBy);
    }

    [Fact]
    public void Assess_reviewed_without_change_starts_the_cycle_again()
    {
        var again = Row("1.0", "2027-04-02", ReleaseStatus.Approved) with { ReviewedWithoutChange = true };
        Assert.Equal(Date("2028-04-02"), Assess("2027-06-01", [Row("1.0", "2026-05-01", ReleaseStatus.Approved), again]).DueBy);
    }

    [Fact]
    public void Assess_in_consultation_past_its_date_is_overdue_and_under_way()
    {
        var found = Assess("2027-06-01", [Row("1.0", "2026-05-01", ReleaseStatus.Approved), Row("1.1", "2027-05-10", ReleaseStatus.InConsultation)]);
        Assert.Equal((ReviewState.Overdue, "1.1"), (found.State, found.InProgress?.Version.ToString()));
    }

    [Fact]
    public void Assess_school_that_has_approved_for_itself_is_not_covered_by_the_trusts_later_review()
    {
        var found = Assess(
            "2026-11-21",
            [Row("1.0", "2024-05-01", ReleaseStatus.Approved), Row("2.0", "2026-05-01", ReleaseStatus.Approved)],
            [Row("1.1", "2024-09-01", ReleaseStatus.Approved)]);
        Assert.Equal((ReviewState.Overdue, "1.1"), (found.State, found.LastReview?.Version.ToString()));
    }

    [Fact]
    public void Assess_school_draft_does_not_end_the_trusts_approval()
    {
        var found = Assess("2026-11-21", [Row("1.0", "2026-05-01", ReleaseStatus.Approved)], [Row("1.1", "2026-10-01", ReleaseStatus.Draft)]);
        Assert.Equal((ReviewState.Current, "1.1"), (found.State, found.InProgress?.Version.ToString()));
    }

    [Fact]
    public void Assess_only_drafts_is_never_approved() =>
        Assert.Equal(ReviewState.NeverApproved, Assess("2026-11-21", [Row("0.1", "2026-05-01", ReleaseStatus.Draft)]).State);

    [Fact]
    public void Assess_no_rows_is_never_approved() => Assert.Equal(ReviewState.NeverApproved, Assess("2026-11-21", []).State);

    [Fact]
    public void Assess_withdrawn_by_the_trust_is_withdrawn_at_the_school_too()
    {
        var found = Assess(
            "2030-01-01",
            [Row("1.0", "2024-05-01", ReleaseStatus.Approved), Row("1.0", "2025-05-01", ReleaseStatus.Withdrawn)],
            [Row("1.1", "2024-09-01", ReleaseStatus.Approved)]);
        Assert.Equal(ReviewState.Withdrawn, found.State);
    }

    [Fact]
    public void Assess_change_in_the_law_brings_the_review_forward_but_not_before_the_last_one()
    {
        var asked = new List<DateOnly>();
        var change = new LegislationChange("x", "X Act", Date("2026-10-01"), "repealed");
        var found = ReviewAssessor.Assess(
            Subject(ReviewCycle.Annual), [Row("1.0", "2026-05-01", ReleaseStatus.Approved)], [], Date("2026-11-21").FirstDay, LeadTime,
            since =>
            {
                asked.Add(since);
                return [change];
            });
        Assert.Equal((ReviewState.Triggered, change), (found.State, Assert.Single(found.LawChanges)));
        Assert.Equal([new DateOnly(2026, 5, 1)], asked);
    }

    [Fact]
    public void Assess_live_document_has_no_date_and_is_current() =>
        Assert.Equal(ReviewState.Current, Assess("2036-11-21", [Row("1.0", "2026-05-01", ReleaseStatus.Approved)], cycle: new ReviewCycle.Live()).State);

    [Fact]
    public void Assess_every_day_of_ten_years_never_grows_less_urgent_without_a_review()
    {
        var order = new[] { ReviewState.Current, ReviewState.DueSoon, ReviewState.Due, ReviewState.Overdue };
        int last = 0;
        for (var day = new DateOnly(2024, 2, 29); day < new DateOnly(2034, 2, 28); day = day.AddDays(1))
        {
            int now = Array.IndexOf(order, AssessOn(day, [Row("1.0", "2024-02-29", ReleaseStatus.Approved)], [], ReviewCycleWording.Parse("two-years")!).State);
            Assert.True(now >= last, $"{day}: {order[now]} after {order[last]}");
            last = now;
        }

        Assert.Equal(3, last);
    }

    private static ReviewAssessment Assess(string today, ImmutableArray<VersionRow> trust, ImmutableArray<VersionRow>? school = null, ReviewCycle? cycle = null) =>
        AssessOn(Date(today).FirstDay, trust, school ?? [], cycle ?? ReviewCycle.Annual);

    private static ReviewAssessment AssessOn(DateOnly today, ImmutableArray<VersionRow> trust, ImmutableArray<VersionRow> school, ReviewCycle cycle) =>
        ReviewAssessor.Assess(Subject(cycle), trust, school, today, LeadTime, _ => []);

    private static ReviewSubject Subject(ReviewCycle cycle) =>
        new("social-media", "Social Media Policy", "meadow-bank", "Meadow Bank Primary School", "Director of IT", "local governing body") { Cycle = cycle };

    private static VersionRow Row(string version, string date, ReleaseStatus status) => new()
    {
        Version = VersionNumber.TryParse(version, out var number) ? number : throw new ArgumentException(version),
        Date = Date(date),
        Author = "A. Author",
        Summary = ["Summary."],
        Status = status,
        Location = SourceLocation.OfFile("history.yaml"),
    };

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
