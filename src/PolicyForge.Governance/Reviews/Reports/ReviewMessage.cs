using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyForge.Governance.Mails;

namespace PolicyForge.Governance.Reviews.Reports;

/// <summary>An e-mail to the owner of policies whose review is due, as a draft (.eml) that a mail program opens to be sent.</summary>
/// <param name="FileName">Letters, digits and hyphens, with .eml.</param>
/// <param name="Content">RFC 5322, lines ended by CR LF, only ASCII.</param>
public sealed record ReviewMessage(string FileName, string Content)
{
    /// <summary>One message for each owner of what is due soon, due, overdue, triggered or never approved, in order of owner.</summary>
    /// <param name="addressOf">The e-mail address of an owner by his or her office; null where it is not known, which leaves the field to be filled in.</param>
    public static ImmutableArray<ReviewMessage> ForOwners(IEnumerable<ReviewAssessment> assessments, Func<string, string?> addressOf, DateOnly today) =>
    [
        .. assessments
            .Where(assessment => assessment.State is not (ReviewState.Current or ReviewState.Withdrawn))
            .GroupBy(assessment => assessment.Subject.Owner, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Compose(group.Key, addressOf(group.Key), [.. group.Order(ReviewAssessment.ByUrgency)], today)),
    ];

    private static ReviewMessage Compose(string owner, string? address, ImmutableArray<ReviewAssessment> due, DateOnly today)
    {
        string subject = due.Length == 1 ? "1 policy review needs your attention" : $"{due.Length} policy reviews need your attention";
        return new ReviewMessage(FileNameOf(owner), MailDraft.Compose([address], subject, Body(owner, due, today), today));
    }

    private static string Body(string owner, ImmutableArray<ReviewAssessment> due, DateOnly today)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"To the {owner}\r\n\r\nOn {today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} these policies need your attention:\r\n\r\n");
        foreach (var assessment in due)
        {
            body.Append(CultureInfo.InvariantCulture, $"- {assessment.Subject.PolicyTitle}, {assessment.Subject.OrganisationName}: {ReviewStateWording.Describe(assessment)}");
            if (assessment.DueBy is { } date) body.Append(CultureInfo.InvariantCulture, $" (review date {date})");
            body.Append("\r\n");
            foreach (var change in assessment.LawChanges) body.Append(CultureInfo.InvariantCulture, $"  {change.Title}: {change.What}, {change.On}\r\n");
            if (ReviewStateWording.DescribeProgress(assessment) is { } progress) body.Append(CultureInfo.InvariantCulture, $"  A new version is {progress}.\r\n");
        }

        return body.ToString();
    }

    private static string FileNameOf(string owner)
    {
        string name = string.Concat(owner.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return (name.Length == 0 ? "owner" : name) + ".eml";
    }
}
