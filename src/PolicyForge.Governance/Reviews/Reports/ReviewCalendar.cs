using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using PolicyForge.Workspaces;

namespace PolicyForge.Governance.Reviews.Reports;

/// <summary>The reviews as a calendar (RFC 5545) that calendar programs subscribe to: a day-long event for each review date.</summary>
/// <remarks>
/// The same review keeps its UID for ever, so a calendar that is fetched again moves the event and does not add a second one. No line holds the
/// time of writing: stamps come from the last review, so the same input gives the same bytes.
/// </remarks>
public static class ReviewCalendar
{
    private static readonly int[] AlarmDays = [30, 7];

    /// <summary>The whole calendar, lines ended by CR LF as the standard asks. Documents without a date are left out.</summary>
    public static string Write(Trust trust, IEnumerable<ReviewAssessment> assessments)
    {
        var calendar = new Calendar { ProductId = "-//PolicyForge//Policy reviews//EN", Scale = CalendarScales.Gregorian, Method = CalendarMethods.Publish };
        calendar.AddProperty("X-WR-CALNAME", Printable($"Policy reviews: {trust.Name}"));
        string host = HostOf(trust);
        foreach (var assessment in assessments.Where(a => a.DueBy is not null).OrderBy(a => a.DueBy).ThenBy(a => UidOf(a, host), StringComparer.Ordinal))
        {
            calendar.Events.Add(EventOf(assessment, host));
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent EventOf(ReviewAssessment assessment, string host)
    {
        var day = assessment.DueBy!.Value.LastDay;
        string title = $"{assessment.Subject.PolicyTitle}, {assessment.Subject.OrganisationName}";
        var review = new CalendarEvent
        {
            Uid = UidOf(assessment, host),
            DtStamp = new CalDateTime(ReviewAssessor.ReviewedOn(assessment.LastReview!).LastDay, TimeOnly.MinValue, CalDateTime.UtcTzId),
            Start = new CalDateTime(day),
            End = new CalDateTime(day.AddDays(1)),
            Summary = Printable($"Policy review due: {title}"),
            Description = Printable(Description(assessment)),
            Categories = ["Policy review"],
            Transparency = TransparencyType.Transparent,
        };
        foreach (int days in AlarmDays)
        {
            review.Alarms.Add(new Alarm { Action = AlarmAction.Display, Trigger = new Trigger(Duration.FromDays(-days)), Description = Printable($"Policy review due on {assessment.DueBy}: {title}") });
        }

        return review;
    }

    /// <summary>The standard has no place for control characters other than line ends, and the library does not look for them.</summary>
    private static string Printable(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)));

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
}
