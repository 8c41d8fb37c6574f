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
        string titles = notice.Policies.IsEmpty ? "" : Listed([.. notice.Policies.Select(policy => $"the {policy.Title}")]);
        string changed = notice.Policies.IsEmpty ? "" : notice.IsProposal
            ? $"The text of {titles} is to change. Nothing changes before it is approved: until then the version that applies today goes on applying. "
            : $"{Capital(titles)} {(notice.Policies.Length == 1 ? "has" : "have")} changed. ";
        string fresh = notice.New.IsEmpty ? "" : $"{Capital(Listed([.. notice.New.Select(policy => $"the {policy.Title}")]))} {(notice.New.Length == 1 ? "is" : "are")} new{(notice.IsProposal ? ", and not approved yet" : "")}. ";
        return notice.Policies.IsEmpty ? $"{fresh}This note says what you are asked to do." : $"{changed}{fresh}This note says what you are asked to do, and for each policy what is different, why, and from when.";
    }

    /// <summary>One sentence or two for each thing to do.</summary>
    public static ImmutableArray<string> Actions(ChangeNotice notice) =>
    [
        .. notice.Policies.Select(policy => notice.IsProposal ? ToDoBefore(notice, policy) : ToDoAfter(notice, policy)),
        .. notice.New.Select(policy => ToDoWithNew(notice, policy)),
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
    public static ImmutableArray<string> Reasons(ChangeNotice notice, PolicyChange policy)
    {
        ImmutableArray<string> reasons =
        [
            .. policy.Rows.SelectMany(row => row.Summary.Where(line => line != $"Approved by {row.Approval?.By}")).Select(Sentence).Distinct(StringComparer.Ordinal),
            .. policy.Law.SelectMany(law => LawSentences(notice, law)).Distinct(StringComparer.Ordinal),
            .. policy.OwnTexts.Select(own => Sentence($"The school's own text of \"{own.Title}\": {own.Reason}")),
        ];
        return reasons.IsEmpty ? ["No reason is recorded yet: the summary of the new version will give it."] : reasons;
    }

    /// <summary>What stands for a passage that is empty on one side.</summary>
    public static (string Before, string Now) SidesOf(NoticePassage passage) => passage.IsMoved
        ? ("Stood elsewhere.", "Stands here, in the same words.")
        : (passage.Before.Length == 0 ? "New." : passage.Before, passage.Now.Length == 0 ? "Left out." : passage.Now);

    /// <summary>Which policies are as they were; null where all of them are told of.</summary>
    public static string? UnchangedOf(ChangeNotice notice) => notice.Unchanged.IsEmpty ? null
        : $"Nothing changes in {Listed([.. notice.Unchanged.Distinct(StringComparer.Ordinal).Select(title => $"the {title}")])}: what applies is the text that {(notice.IsProposal ? "applies today" : $"applied on {Day(notice.Since!.Value)}")}.";

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

    private static string ToDoWithNew(ChangeNotice notice, FirstVersion policy)
    {
        string by = notice.ReplyBy is { } day ? $" by {Day(day)}" : "";
        string version = $"version {policy.Row.Version} applies from {policy.Row.Date}";
        return (notice.IsProposal, notice.Audience) switch
        {
            (true, NoticeAudience.School) => $"{policy.Title}, which is new: read it, and tell the {policy.Copy.Policy.Owner}{by} what would not work at your school.",
            (true, NoticeAudience.Governors) when !policy.IsApprovedBySchool => $"{policy.Title}, which is new: note it. The {policy.Copy.Policy.Approver} approves it for all schools.",
            (true, _) => $"{policy.Title}, which is new: read it, and approve version {policy.Row.Version}{(by.Length > 0 ? by : " at your next meeting")}, or say what has to be different.",
            (false, NoticeAudience.School) => $"{policy.Title}, which is new: read it, and work by it. Its {version}.",
            _ => $"{policy.Title}, which is new: note that {version}, {ApprovalOf(policy.Row)}.",
        };
    }

    /// <summary>Each step with its own date, and only dates that the register gives.</summary>
    private static IEnumerable<string> LawSentences(ChangeNotice notice, LawChange law)
    {
        if (law.PrintsByItself)
        {
            foreach (var step in law.Steps) yield return StepSentence(step);
            if (law.Steps.IsEmpty && law.Now is { } renamed && renamed.Title != law.Then.Title) yield return $"What was cited as {law.Then.Title} is now cited as {renamed.Title}.";
            yield break;
        }

        string still = notice.IsProposal ? "the text has to be edited to say so" : "the text still names it";
        yield return law.Steps.IsEmpty
            ? $"{law.Then.Title} ended{(law.Then.Ended is { } day ? $" on {day}" : "")}, and {still}."
            : $"{string.Join(' ', law.Steps.Select(StepSentence))} {Capital(still)}.";
    }

    private static string StepSentence(LawStep step)
    {
        var (from, to) = (step.From, step.To);
        bool isOneDay = to.InForceFrom is not { } begun || from.Ended is not { } ended || begun.Overlaps(ended);
        return step.IsRecorded && isOneDay
            ? $"{to.Title} took the place of {from.Title}{((to.InForceFrom ?? from.Ended) is { } on ? $" on {on}" : "")}."
            : $"{to.Title} is in force{(to.InForceFrom is { } since ? $" from {since}" : "")}{(from.Ended is { } end ? $"; {from.Title} ended on {end}" : $", where {from.Title} was cited before")}.";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

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
