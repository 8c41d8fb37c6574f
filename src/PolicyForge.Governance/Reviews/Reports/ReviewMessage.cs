using System.Collections.Immutable;
using System.Globalization;
using System.Text;

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
        var message = new StringBuilder();
        // X-Unsent opens the message as a draft in Outlook and Thunderbird.
        message.Append("X-Unsent: 1\r\n");
        message.Append(CultureInfo.InvariantCulture, $"Date: {today.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture)} 09:00:00 +0000\r\n");
        message.Append(CultureInfo.InvariantCulture, $"To: {(address is null ? "" : HeaderText(address))}\r\n");
        message.Append(CultureInfo.InvariantCulture, $"Subject: {HeaderText(subject)}\r\n");
        message.Append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        message.Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(Body(owner, due, today)), Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
        return new ReviewMessage(FileNameOf(owner), message.ToString());
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

    /// <summary>Header text: as it is where it is plain ASCII, else an encoded word (RFC 2047). Never holds a line end.</summary>
    private static string HeaderText(string text) => text.All(c => c is >= ' ' and <= '~')
        ? text
        : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";

    private static string FileNameOf(string owner)
    {
        string name = string.Concat(owner.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return (name.Length == 0 ? "owner" : name) + ".eml";
    }
}
