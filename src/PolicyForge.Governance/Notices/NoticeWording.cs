using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Composition.Copies;
using PolicyForge.Versions.Changes;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Governance.Notices;

/// <summary>What a notice says, in sentences: the same in Word, on a page and in an e-mail.</summary>
public static class NoticeWording
{
    public const string Title = "Notice of changes";

    /// <summary>"Changes that wait for approval, 21 November 2026".</summary>
    public static string Subtitle(ChangeNotice notice) => notice.Since is { } since
        ? $"Changes approved since {Day(since)}"
        : $"Changes that wait for approval, {Day(notice.Today)}";

    /// <summary>"To the governors of Meadow Bank Primary School".</summary>
    public static string To(ChangeNotice notice) => notice.Audience switch
    {
        NoticeAudience.School => $"To the {Term(notice, "head", "headteacher")} and staff of {notice.Organisation}",
        _ => $"To the {BoardOf(notice)} of {notice.Organisation}",
    };

    public static string Lead(ChangeNotice notice)
    {
        string titles = Listed([.. notice.Policies.Select(policy => $"the {policy.Title}")]);
        string what = notice.IsProposal
            ? $"The text of {titles} is to change. Nothing changes before it is approved: until then the version that applies today goes on applying."
            : $"{char.ToUpperInvariant(titles[0])}{titles[1..]} {(notice.Policies.Length == 1 ? "has" : "have")} changed.";
        return $"{what} This note says what you are asked to do, and for each policy what is different, why, and from when.";
    }

    /// <summary>One sentence or two for each thing to do.</summary>
    public static ImmutableArray<string> Actions(ChangeNotice notice) =>
    [
        .. notice.Policies.Select(policy => notice.IsProposal ? ToDoBefore(notice, policy) : ToDoAfter(notice, policy)),
        .. notice is { Audience: NoticeAudience.School, IsProposal: false } ? (string[])["Tell everybody to whom a policy applies, and keep a note of who has read it."] : [],
    ];

    /// <summary>What is known of a policy's two versions: a name and a value each.</summary>
    public static ImmutableArray<(string Name, string Value)> Facts(ChangeNotice notice, PolicyChange policy)
    {
        string body = ApproverOf(notice, policy);
        return
        [
            (notice.IsProposal ? "Applies today" : "Applied before", $"Version {policy.From.Version}, {ApprovalOf(policy.From)}"),
            .. policy.To is { } to
                ? (IEnumerable<(string, string)>)[("Applies now", $"Version {to.Version}, {ApprovalOf(to)}"), ("Applies from", to.Date.ToString())]
                : [("To come", policy.Waiting is { } row ? $"Version {row.Version}, {VersionStanding.Printed(row.Status).ToLowerInvariant()} since {row.Date}" : "The text has been changed; its version has not been made yet"), ("Applies from", $"The day on which the {body} approves it")],
            .. policy.To?.Approval?.NextReview is { } next ? [("Next review", next.ToString())] : (IEnumerable<(string, string)>)[],
            .. notice.Audience == NoticeAudience.Trustees && policy.Copy.School is { } school ? [("Words shown", $"As {school.Name} prints them; the names in them are each school's own")] : (IEnumerable<(string, string)>)[],
            ("Questions to", policy.Copy.Policy.Owner),
        ];
    }

    /// <summary>Why it changes: the versions' summaries, the law behind it, the school's own reasons.</summary>
    public static ImmutableArray<string> Reasons(PolicyChange policy)
    {
        ImmutableArray<string> reasons =
        [
            .. policy.Rows.SelectMany(row => row.Summary.Where(line => line != $"Approved by {row.Approval?.By}")).Select(Sentence).Distinct(StringComparer.Ordinal),
            .. policy.Law.Select(LawSentence),
            .. policy.OwnTexts.Select(own => Sentence($"The school's own text of \"{own.Title}\": {own.Reason}")),
        ];
        return reasons.IsEmpty ? ["No reason is recorded yet: the summary of the new version will give it."] : reasons;
    }

    /// <summary>What stands for a passage that is empty on one side.</summary>
    public static (string Before, string Now) SidesOf(NoticePassage passage) => passage.IsMoved
        ? ("Stood elsewhere.", "Stands here, in the same words.")
        : (passage.Before.Length == 0 ? "New." : passage.Before, passage.Now.Length == 0 ? "Left out." : passage.Now);

    /// <summary>"4 Personal use (6 times)".</summary>
    public static string PlaceOf(NoticePassage passage) =>
        $"{(passage.Place.Length == 0 ? "At the beginning" : passage.Place)}{(passage.Times > 1 ? $" ({passage.Times} times)" : "")}";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string ToDoBefore(ChangeNotice notice, PolicyChange policy)
    {
        string by = notice.ReplyBy is { } day ? $" by {Day(day)}" : "";
        string consult = policy.OpenConsultation is { } open ? $" The consultation with {open.With} is open until {open.Closes.Value}."
            : policy.ConsultFirst.Length > 0 ? $" {policy.ConsultFirst} must be consulted before it can be approved." : "";
        return notice.Audience switch
        {
            NoticeAudience.School => $"{policy.Title}: read the changes, and tell the {policy.Copy.Policy.Owner}{by} what would not work at your school.{consult}",
            NoticeAudience.Governors when !policy.IsApprovedBySchool => $"{policy.Title}: note the changes. The {policy.Copy.Policy.Approver} approves them for all schools.{consult}",
            _ => $"{policy.Title}: read the changes, and approve {(policy.Waiting is { } row ? $"version {row.Version}" : "the new version")}{(by.Length > 0 ? by : " at your next meeting")}, or say what has to be different.{consult}",
        };
    }

    private static string ToDoAfter(ChangeNotice notice, PolicyChange policy)
    {
        string version = $"version {policy.To!.Version} from {policy.To.Date}";
        return notice.Audience == NoticeAudience.School
            ? $"{policy.Title}: read the changes, work by {version}, and take older copies out of use.{(policy.IsSignedByReaders ? " Whoever has signed its form signs the new one." : "")}"
            : $"{policy.Title}: note that {version} applies, {ApprovalOf(policy.To)}.";
    }

    private static string LawSentence(LawChange law)
    {
        string ended = law.Then.Ended is { } day ? $" on {day}" : "";
        return (law.Now, law.PrintsByItself) switch
        {
            ({ } now, true) => $"{now.Title} has taken the place of {law.Then.Title}{ended}.",
            ({ } now, false) => $"{law.Then.Title} ended{ended}; {now.Title} has taken its place, and the text has to be edited to say so.",
            _ => $"{law.Then.Title} ended{ended}, and the text has to be edited to say so.",
        };
    }

    private static string ApprovalOf(VersionRow row) => row.Approval is { } approval
        ? $"approved by the {approval.By} on {approval.On}{(approval.Minute is { } minute ? $" (minute {minute})" : "")}"
        : $"{VersionStanding.Printed(row.Status).ToLowerInvariant()} on {row.Date}";

    private static string ApproverOf(ChangeNotice notice, PolicyChange policy) => policy.IsApprovedBySchool ? BoardOf(notice) : policy.Copy.Policy.Approver;

    private static string BoardOf(ChangeNotice notice) => notice.School is null ? Term(notice, "central_board", "Trust Board") : Term(notice, "local_board", "governing body");

    private static string Term(ChangeNotice notice, string name, string otherwise) =>
        notice.Workspace.TermsFor(notice.School).Find(name)?.Singular ?? otherwise;

    private static string Sentence(string text) => text.ReplaceLineEndings(" ").Trim() is [.., var last] trimmed && last is not ('.' or '!' or '?') ? trimmed + "." : text.ReplaceLineEndings(" ").Trim();

    private static string Listed(ImmutableArray<string> names) => names is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} and {last}" : names[0];
}
