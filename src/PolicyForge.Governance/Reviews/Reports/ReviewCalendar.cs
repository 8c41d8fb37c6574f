using System.Globalization;
using System.Text;
using PolicyForge.Workspaces;

namespace PolicyForge.Governance.Reviews.Reports;

/// <summary>The reviews as a calendar (RFC 5545) that calendar programs subscribe to: a day-long event for each review date.</summary>
/// <remarks>
/// The same review keeps its UID for ever, so a calendar that is fetched again moves the event and does not add a second one. No line holds the
/// time of writing: stamps come from the last review, so the same input gives the same bytes.
/// </remarks>
public static class ReviewCalendar
{
    private static readonly string[] Alarms = ["-P30D", "-P7D"];

    /// <summary>The whole calendar, lines ended by CR LF as the standard asks. Documents without a date are left out.</summary>
    public static string Write(Trust trust, IEnumerable<ReviewAssessment> assessments)
    {
        var calendar = new StringBuilder();
        ContentLine.Append(calendar, "BEGIN", "VCALENDAR");
        ContentLine.Append(calendar, "VERSION", "2.0");
        ContentLine.Append(calendar, "PRODID", "-//PolicyForge//Policy reviews//EN");
        ContentLine.Append(calendar, "CALSCALE", "GREGORIAN");
        ContentLine.Append(calendar, "METHOD", "PUBLISH");
        ContentLine.Append(calendar, "X-WR-CALNAME", ContentLine.Text($"Policy reviews: {trust.Name}"));
        string host = HostOf(trust);
        foreach (var assessment in assessments.Where(a => a.DueBy is not null).OrderBy(a => a.DueBy).ThenBy(a => UidOf(a, host), StringComparer.Ordinal))
        {
            AppendEvent(calendar, assessment, host);
        }

        ContentLine.Append(calendar, "END", "VCALENDAR");
        return calendar.ToString();
    }

    private static void AppendEvent(StringBuilder calendar, ReviewAssessment assessment, string host)
    {
        var day = assessment.DueBy!.Value.LastDay;
        string title = $"{assessment.Subject.PolicyTitle}, {assessment.Subject.OrganisationName}";
        ContentLine.Append(calendar, "BEGIN", "VEVENT");
        ContentLine.Append(calendar, "UID", UidOf(assessment, host));
        ContentLine.Append(calendar, "DTSTAMP", Date(ReviewAssessor.ReviewedOn(assessment.LastReview!).LastDay) + "T000000Z");
        ContentLine.Append(calendar, "DTSTART;VALUE=DATE", Date(day));
        ContentLine.Append(calendar, "DTEND;VALUE=DATE", Date(day.AddDays(1)));
        ContentLine.Append(calendar, "SUMMARY", ContentLine.Text($"Policy review due: {title}"));
        ContentLine.Append(calendar, "DESCRIPTION", ContentLine.Text(Description(assessment)));
        ContentLine.Append(calendar, "CATEGORIES", ContentLine.Text("Policy review"));
        ContentLine.Append(calendar, "TRANSP", "TRANSPARENT");
        foreach (string trigger in Alarms)
        {
            ContentLine.Append(calendar, "BEGIN", "VALARM");
            ContentLine.Append(calendar, "ACTION", "DISPLAY");
            ContentLine.Append(calendar, "TRIGGER", trigger);
            ContentLine.Append(calendar, "DESCRIPTION", ContentLine.Text($"Policy review due on {assessment.DueBy}: {title}"));
            ContentLine.Append(calendar, "END", "VALARM");
        }

        ContentLine.Append(calendar, "END", "VEVENT");
    }

    private static string Description(ReviewAssessment assessment)
    {
        var subject = assessment.Subject;
        var lines = new List<string>
        {
            $"Owner: {subject.Owner}",
            $"Approved by: {subject.Approver}",
            $"Last reviewed: {ReviewAssessor.ReviewedOn(assessment.LastReview!)} (version {assessment.LastReview!.Version})",
            $"Review cycle: {subject.Cycle}",
        };
        if (ReviewStateWording.DescribeProgress(assessment) is { } progress) lines.Add($"Under way: {progress}");
        return string.Join('\n', lines);
    }

    private static string UidOf(ReviewAssessment assessment, string host) =>
        $"review.{assessment.Subject.PolicyId}.{assessment.Subject.SchoolId ?? "trust"}@{host}";

    private static string HostOf(Trust trust) =>
        Uri.TryCreate(trust.Website, UriKind.Absolute, out var website) && website.Host.Length > 0 ? website.Host : "policyforge.invalid";

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
