using System.Text;
using PolicyForge.Governance.Mails;

namespace PolicyForge.Governance.Notices;

/// <summary>A notice as an e-mail: the same words, and the Word document with it.</summary>
public static class NoticeMail
{
    public static string Of(ChangeNotice notice, byte[] document) =>
        MailDraft.Compose(AddressesOf(notice), $"{NoticeWording.Title}: {notice.Organisation}, {SubjectOf([.. notice.Policies.Select(policy => policy.Title), .. notice.New.Select(policy => policy.Title)])}", TextOf(notice), notice.Today, [("notice-of-changes.docx", document)]);

    /// <summary>Governors are reached through their clerk and their chair, a school through its head.</summary>
    public static IEnumerable<string> AddressesOf(ChangeNotice notice)
    {
        var people = notice.School?.People ?? notice.Workspace.Trust.People;
        string[] roles = notice.Audience == NoticeAudience.School ? ["head"] : ["clerk", "chair"];
        string[] found = [.. roles.SelectMany(role => people.GetValueOrDefault(role)?.People ?? []).Select(person => person.Email).OfType<string>()];
        return found.Length > 0 || notice.School?.Email is not { } office ? found : [office];
    }

    private static string SubjectOf(string[] titles) => titles is [var one] ? one : $"{titles.Length} policies";

    private static string TextOf(ChangeNotice notice)
    {
        var text = new StringBuilder();
        text.Append(NoticeWording.To(notice)).Append("\r\n\r\n").Append(NoticeWording.Lead(notice)).Append("\r\n\r\nWHAT YOU ARE ASKED TO DO\r\n\r\n");
        foreach (string action in NoticeWording.Actions(notice)) text.Append("- ").Append(action).Append("\r\n");
        foreach (var policy in notice.Policies) Append(text, notice, policy);
        if (NoticeWording.UnchangedOf(notice) is { } unchanged) text.Append("\r\n").Append(unchanged).Append("\r\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, ChangeNotice notice, PolicyChange policy)
    {
        text.Append("\r\n").Append(policy.Title.ToUpperInvariant()).Append("\r\n\r\n");
        foreach (var (name, value) in NoticeWording.Facts(notice, policy)) text.Append(name).Append(": ").Append(value).Append("\r\n");
        text.Append(notice.IsProposal ? "\r\nWhy it is to change:\r\n" : "\r\nWhy it changed:\r\n");
        foreach (string reason in NoticeWording.Reasons(notice, policy)) text.Append("- ").Append(reason).Append("\r\n");
        text.Append(notice.IsProposal ? "\r\nWhat will be different:\r\n" : "\r\nWhat is different:\r\n");
        string place = "";
        foreach (var passage in policy.Passages)
        {
            if (NoticeWording.PlaceOf(passage) != place) text.Append("\r\n").Append(place = NoticeWording.PlaceOf(passage)).Append("\r\n");
            var (before, now) = NoticeWording.SidesOf(passage);
            text.Append("  before: ").Append(before).Append("\r\n  now:    ").Append(now).Append("\r\n");
        }

        if (policy.Passages.IsEmpty) text.Append("No sentence changes.\r\n");
    }
}
