using System.Globalization;

namespace PolicyForge.Governance.Reviews.Reports;

/// <summary>The reviews as rows of a spreadsheet.</summary>
public static class ReviewTable
{
    private static readonly string[] Headings =
    [
        "School", "Policy", "State", "Due by", "Days overdue", "Last reviewed", "Version", "Review cycle", "Owner", "Approver", "Under way", "Changes in the law",
    ];

    /// <summary>A heading row, then a row for each assessment in the order given. Dates are ISO 8601, so that they sort.</summary>
    public static IEnumerable<IEnumerable<string>> Rows(IEnumerable<ReviewAssessment> assessments) =>
        assessments.Select(RowOf).Prepend(Headings);

    private static string[] RowOf(ReviewAssessment assessment) =>
    [
        assessment.Subject.OrganisationName,
        assessment.Subject.PolicyTitle,
        ReviewStateWording.Key(assessment.State),
        assessment.DueBy?.ToIso() ?? "",
        assessment.DaysOverdue > 0 ? assessment.DaysOverdue.ToString(CultureInfo.InvariantCulture) : "",
        assessment.LastReview is { } last ? ReviewAssessor.ReviewedOn(last).ToIso() : "",
        assessment.LastReview?.Version.ToString() ?? "",
        assessment.Subject.Cycle.ToString(),
        assessment.Subject.Owner,
        assessment.Subject.Approver,
        ReviewStateWording.DescribeProgress(assessment) ?? "",
        string.Join("; ", assessment.LawChanges.Select(change => $"{change.Title}: {change.What} ({change.On})")),
    ];
}
