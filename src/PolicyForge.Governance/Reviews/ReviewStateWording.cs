using PolicyForge.Documents.Sheets;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Governance.Reviews;

/// <summary>The words for how a review stands.</summary>
public static class ReviewStateWording
{
    /// <summary>"overdue by 12 days", "due in 3 days", "due this month": never told by colour alone.</summary>
    public static string Describe(ReviewAssessment assessment) => assessment.State switch
    {
        ReviewState.Withdrawn => "withdrawn",
        ReviewState.NeverApproved => "never approved",
        ReviewState.Triggered => "law has changed",
        ReviewState.Overdue => $"overdue by {Days(assessment.DaysOverdue)}",
        ReviewState.Due => assessment.DueBy is { HasDay: false } ? "due this month" : "due today",
        ReviewState.DueSoon => $"due in {Days(assessment.DaysLeft ?? 0)}",
        _ => assessment.DueBy is null ? "live document" : "current",
    };

    /// <summary>"in consultation since 10 May 2027 (version 1.1)"; null where nothing is under way.</summary>
    public static string? DescribeProgress(ReviewAssessment assessment) => assessment switch
    {
        { InProgress: null } => null,
        { InProgress: { } row, ConsultationEnded: { } ended } => $"consulted on, {ConsultationWords.Printed(ended.Result)} on {ended.On}, to be approved (version {row.Version})",
        { InProgress: { } row } => $"{Name(row.Status)} since {row.Date} (version {row.Version})",
    };

    /// <summary>The key of a state in JSON, CSV and on the command line: "due-soon".</summary>
    public static string Key(ReviewState state) => state switch
    {
        ReviewState.Withdrawn => "withdrawn",
        ReviewState.Current => "current",
        ReviewState.DueSoon => "due-soon",
        ReviewState.NeverApproved => "never-approved",
        ReviewState.Triggered => "triggered",
        ReviewState.Due => "due",
        _ => "overdue",
    };

    /// <summary>How urgent a state is, for its colour and sign.</summary>
    public static Tone ToneOf(ReviewState state) => state switch
    {
        ReviewState.Overdue => Tone.Late,
        ReviewState.Due or ReviewState.Triggered or ReviewState.NeverApproved => Tone.Attention,
        ReviewState.DueSoon => Tone.Soon,
        ReviewState.Current => Tone.Fine,
        _ => Tone.None,
    };

    private static string Name(ReleaseStatus status) => status switch
    {
        ReleaseStatus.InConsultation => "in consultation",
        ReleaseStatus.InReview => "in review",
        _ => "being drafted",
    };

    private static string Days(int number) => number == 1 ? "1 day" : $"{number} days";
}
