using System.Collections.Immutable;
using PolicyForge.Documents.Sheets;
using PolicyForge.Governance.Consultations;
using PolicyForge.Governance.Reviews;
using PolicyForge.Html.Dashboards;
using PolicyForge.Workspaces;

namespace PolicyForge.Cli.Reporting;

/// <summary>Puts assessments into the words and places of the dashboard.</summary>
internal static class ReviewDashboardReport
{
    private const string Trust = "";

    /// <summary>A consultation that closes within so many days is soon to close.</summary>
    private const int SoonDays = 7;

    public static ReviewDashboard Of(Workspace workspace, ImmutableArray<ReviewAssessment> assessments, ImmutableArray<ListedConsultation> consultations, DateOnly today)
    {
        var shown = assessments.Select(assessment => assessment.Subject.SchoolId ?? Trust).ToHashSet(StringComparer.Ordinal);
        var schools = workspace.Schools.Select(school => new DashboardHeading(school.Id, school.Name)).Append(new DashboardHeading(Trust, workspace.Trust.Name));
        var policies = workspace.Policies.Where(policy => assessments.Any(assessment => assessment.Subject.PolicyId == policy.Id));
        return new ReviewDashboard(
            workspace.Trust.Name,
            today,
            [.. schools.Where(school => shown.Contains(school.Id))],
            [.. policies.Select(policy => new DashboardHeading(policy.Id, policy.Title))],
            [.. assessments.Select(ReviewOf)],
            [.. consultations.Select(consultation => ConsultationOf(workspace, consultation))]);
    }

    private static DashboardConsultation ConsultationOf(Workspace workspace, ListedConsultation listed) => new(
        listed.Subject.Policy.Title,
        listed.Subject.School?.Name ?? workspace.Trust.Name,
        listed.DaysLeft < 0 ? Tone.Attention : listed.DaysLeft <= SoonDays ? Tone.Soon : Tone.None,
        ConsultationWording.StateOf(listed),
        listed.Consultation.With,
        listed.Consultation.Closes.Value.LastDay,
        listed.Consultation.Closes.Value.ToString(),
        string.Join(", ", listed.Consultation.Unanswered),
        listed.Changed.IsEmpty ? "" : $"Changed since it was put: {string.Join(", ", listed.Changed)}");

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
