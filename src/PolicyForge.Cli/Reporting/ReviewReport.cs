using System.Collections.Immutable;
using System.Text.Json;
using PolicyForge.Cli.Running;
using PolicyForge.Governance.Consultations;
using PolicyForge.Governance.Reviews;
using Spectre.Console;

namespace PolicyForge.Cli.Reporting;

/// <summary>Prints how reviews stand.</summary>
internal static class ReviewReport
{
    /// <param name="consultations">Those that are open.</param>
    public static void WriteTable(CommandSession session, ImmutableArray<ReviewAssessment> assessments, ImmutableArray<ListedConsultation> consultations)
    {
        TerminalTable.Write(
            session,
            ["Review", "School", "Policy", "Due by", "Last reviewed", "Owner", "Under way", "Changes in the law"],
            assessments.Select(assessment => (string[])
            [
                ReviewStateWording.Describe(assessment),
                assessment.Subject.SchoolId ?? "trust",
                assessment.Subject.PolicyId,
                assessment.DueBy?.ToString() ?? "",
                assessment.LastReview is { } last ? $"{ReviewAssessor.ReviewedOn(last)} ({last.Version})" : "",
                assessment.Subject.Owner,
                ReviewStateWording.DescribeProgress(assessment) ?? "",
                ChangesOf(assessment),
            ]),
            row => ColourOf(assessments[row].State));
        if (!session.IsQuiet) session.Environment.Output.WriteLine(Summary(assessments));
        if (consultations.IsEmpty) return;
        session.Environment.Output.WriteLine();
        session.Environment.Output.WriteLine("Consultations that are open:");
        ConsultationReport.WriteTable(session, consultations, withEnded: false);
    }

    public static void WriteJson(CommandSession session, ImmutableArray<ReviewAssessment> assessments, ImmutableArray<ListedConsultation> consultations) => JsonReport.Write(session.Environment.Output, json =>
    {
        json.WriteString("as_of", session.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartArray("reviews");
        foreach (var assessment in assessments) Write(json, assessment);
        json.WriteEndArray();
        ConsultationReport.Write(json, consultations);
        json.WriteStartObject("counts");
        foreach (var group in assessments.GroupBy(assessment => assessment.State).OrderByDescending(group => group.Key)) json.WriteNumber(ReviewStateWording.Key(group.Key), group.Count());
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ReviewAssessment assessment)
    {
        json.WriteStartObject();
        json.WriteString("policy", assessment.Subject.PolicyId);
        json.WriteString("school", assessment.Subject.SchoolId);
        json.WriteString("title", assessment.Subject.PolicyTitle);
        json.WriteString("organisation", assessment.Subject.OrganisationName);
        json.WriteString("state", ReviewStateWording.Key(assessment.State));
        json.WriteString("due_by", assessment.DueBy?.ToIso());
        if (assessment.DaysLeft is { } days) json.WriteNumber("days_left", days);
        json.WriteBoolean("due_by_was_set", assessment.DueByWasSet);
        json.WriteString("last_reviewed", assessment.LastReview is { } last ? ReviewAssessor.ReviewedOn(last).ToIso() : null);
        json.WriteString("version", assessment.LastReview?.Version.ToString());
        json.WriteString("cycle", assessment.Subject.Cycle.ToString());
        json.WriteString("owner", assessment.Subject.Owner);
        json.WriteString("approver", assessment.Subject.Approver);
        json.WriteString("in_progress", ReviewStateWording.DescribeProgress(assessment));
        json.WriteStartArray("law_changes");
        foreach (var change in assessment.LawChanges)
        {
            json.WriteStartObject();
            json.WriteString("id", change.LegislationId);
            json.WriteString("title", change.Title);
            json.WriteString("on", change.On.ToIso());
            json.WriteString("what", change.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string ChangesOf(ReviewAssessment assessment) =>
        string.Join("; ", assessment.LawChanges.Select(change => $"{change.Title} ({change.On})").Distinct(StringComparer.Ordinal));

    private static string Summary(ImmutableArray<ReviewAssessment> assessments)
    {
        var counts = assessments.GroupBy(assessment => assessment.State).OrderByDescending(group => group.Key).Select(group => $"{group.Count()} {Label(group.Key)}");
        return assessments.IsEmpty ? "No review is due." : $"{assessments.Length} {(assessments.Length == 1 ? "policy" : "policies")}: {string.Join(", ", counts)}.";
    }

    private static Color? ColourOf(ReviewState state) => state switch
    {
        ReviewState.Overdue or ReviewState.NeverApproved => Color.Red,
        ReviewState.Due or ReviewState.Triggered => Color.Yellow,
        ReviewState.DueSoon => Color.Aqua,
        ReviewState.Current => Color.Green,
        _ => null,
    };

    private static string Label(ReviewState state) => state switch
    {
        ReviewState.Triggered => "with a change in the law",
        ReviewState.DueSoon => "due soon",
        ReviewState.NeverApproved => "never approved",
        _ => ReviewStateWording.Key(state),
    };
}
