using System.Collections.Immutable;
using PolicyForge.Governance.Reviews;
using PolicyForge.Html.Dashboards;
using PolicyForge.Workspaces;

namespace PolicyForge.Cli.Reporting;

/// <summary>Puts assessments into the words and places of the dashboard.</summary>
internal static class ReviewDashboardReport
{
    private const string Trust = "";

    public static ReviewDashboard Of(Workspace workspace, ImmutableArray<ReviewAssessment> assessments, DateOnly today)
    {
        var shown = assessments.Select(assessment => assessment.Subject.SchoolId ?? Trust).ToHashSet(StringComparer.Ordinal);
        var schools = workspace.Schools.Select(school => new DashboardHeading(school.Id, school.Name)).Append(new DashboardHeading(Trust, workspace.Trust.Name));
        var policies = workspace.Policies.Where(policy => assessments.Any(assessment => assessment.Subject.PolicyId == policy.Id));
        return new ReviewDashboard(
            workspace.Trust.Name,
            today,
            [.. schools.Where(school => shown.Contains(school.Id))],
            [.. policies.Select(policy => new DashboardHeading(policy.Id, policy.Title))],
            [.. assessments.Select(ReviewOf)]);
    }

    private static DashboardReview ReviewOf(ReviewAssessment assessment) => new(
        assessment.Subject.SchoolId ?? Trust,
        assessment.Subject.PolicyId,
        ReviewStateWording.ToneOf(assessment.State),
        ReviewStateWording.Describe(assessment),
        assessment.DueBy?.LastDay,
        assessment.DueBy?.ToString() ?? "",
        assessment.Subject.Owner,
        string.Join("; ", [.. Progress(assessment), .. assessment.LawChanges.Select(change => $"{change.Title} ({change.On})").Distinct(StringComparer.Ordinal)]));

    private static IEnumerable<string> Progress(ReviewAssessment assessment) =>
        ReviewStateWording.DescribeProgress(assessment) is { } progress ? [progress] : [];
}
