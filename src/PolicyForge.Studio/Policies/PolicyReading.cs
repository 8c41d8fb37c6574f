using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Sheets;
using PolicyForge.Governance.Reviews;
using PolicyForge.Studio.Frame;
using PolicyForge.Versions.Redlines;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Studio.Policies;

/// <summary>Puts a composed copy, its history and its review into the words of the policy's page.</summary>
internal static class PolicyReading
{
    /// <summary>The files as they stand, where a version could be named.</summary>
    public const string Working = "now";

    /// <summary>The last version that was approved, where a version could be named.</summary>
    public const string LastApproved = "approved";

    public static PolicyView Of(Visit visit, PolicyCopy copy)
    {
        var composed = visit.State.Composer!.Compose(copy);
        var review = new WorkspaceReviews(visit.Workspace, new TemplateCitations(visit.Workspace)).Assess(copy.School, copy.Policy, visit.Today);
        var history = HistoryOf(visit, copy);
        return new PolicyView(
            Addresses.Policy(copy.School?.Id, copy.Policy.Id),
            composed.Value is { } policy ? FactsOf(policy, review) : [],
            ReviewStateWording.ToneOf(review.State),
            ReviewStateWording.Describe(review),
            composed.Value is null ? [] : [.. ClausePlace.Of(composed.Value).Select(place => LineOf(copy, place))],
            [.. history.Value.IsDefault ? [] : history.Value.Select(LineOf).Reverse()])
        {
            SchoolId = copy.School?.Id,
            CanBeRead = composed.Value is not null,
            Findings = [.. composed.Diagnostics.Where(finding => finding.Severity != Severity.Information)],
            HistoryFindings = [.. history.Diagnostics.Where(finding => finding.Severity == Severity.Error)],
            HasOwnText = composed.Value?.Clauses.Any(clause => clause.Owner == TextOwner.School) == true,
        };
    }

    public static Outcome<ImmutableArray<HistoryEntry>> HistoryOf(Visit visit, PolicyCopy copy) => visit.State.Repository is { } repository
        ? new ReadHistory(repository, visit.State.Tree).Run(new VersionSubject(copy.Policy.Id, copy.School?.Id))
        : Outcome<ImmutableArray<HistoryEntry>>.Failed(visit.State.RepositoryFindings);

    /// <summary>The copy with its changes between two states; none, and why, where one of them cannot be built.</summary>
    public static Outcome<RedlinedCopy> Compare(Visit visit, PolicyCopy copy, string from, string to)
    {
        if (visit.State.Repository is not { } repository) return Outcome<RedlinedCopy>.Failed(visit.State.RepositoryFindings);
        var redlines = new RedlineCopies(repository, new VersionArchive(repository, visit.State.Tree), visit.State.Composer!, visit.Today, visit.State.Diagnostics).Run([copy], SideOf(from), SideOf(to));
        return new Outcome<RedlinedCopy>(redlines.Value.IsDefaultOrEmpty ? null : redlines.Value[0], redlines.Diagnostics);
    }

    public static CompareView CompareViewOf(Visit visit, PolicyCopy copy, string from, string to)
    {
        var compared = Compare(visit, copy, from, to);
        var history = HistoryOf(visit, copy);
        var summary = compared.Value?.Summary;
        return new CompareView(
            Addresses.Policy(copy.School?.Id, copy.Policy.Id), from, to, Words(from), Words(to),
            history.Value.IsDefault ? [] : [.. history.Value.Where(IsThere).Select(entry => entry.Row.Version.ToString()).Distinct(StringComparer.Ordinal).Reverse()],
            summary is null ? [] : [.. summary.Sections.Select(HeadingOf), .. summary.Properties.Select(change => change.ToString()), .. summary.Layout.Select(change => change.ToString())],
            summary?.WordsAdded ?? 0, summary?.WordsRemoved ?? 0)
        {
            Findings = [.. compared.Diagnostics.Where(finding => finding.Severity != Severity.Information)],
            IsThere = compared.Value is not null,
        };
    }

    /// <summary>"version 3.1", "the text as it stands now".</summary>
    public static string Words(string side) => side switch { Working => "the text as it stands now", LastApproved => "the last approved version", _ => $"version {side}" };

    private static RedlineSide SideOf(string name) => name switch { Working => new RedlineSide.Working(), LastApproved => new RedlineSide.LastApproved(), _ => new RedlineSide.AtVersion(name) };

    private static bool IsThere(HistoryEntry entry) => entry is { Standing: RowStanding.Committed, Commit: not null };

    private static string HeadingOf(SectionChange section)
    {
        string heading = section.Anchor is null ? "Before the first section" : $"{section.Number} {section.Heading}".Trim();
        return section.Nature == ChangeNature.Changed ? heading : $"{heading} ({section.Nature.ToString().ToLowerInvariant()})";
    }

    private static ImmutableArray<(string, string)> FactsOf(ComposedPolicy policy, ReviewAssessment review)
    {
        var properties = policy.Document.Properties;
        return
        [
            .. new (string Name, string? Value)[]
            {
                ("Version", properties.Version ?? "none yet"), ("Status", properties.Status), ("Approved by", properties.ApprovedBy), ("Approved on", properties.ApprovedOn), ("Minute", properties.Minute),
                ("Next review", properties.NextReview), ("Under way", ReviewStateWording.DescribeProgress(review)), ("Owner", properties.Owner), ("Approved at", properties.Approver),
                ("Law that has changed since", string.Join("; ", review.LawChanges.Select(change => $"{change.Title} ({change.On})").Distinct(StringComparer.Ordinal)) is { Length: > 0 } law ? law : null),
            }.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (fact.Name, fact.Value!)),
        ];
    }

    private static ClauseLine LineOf(PolicyCopy copy, ClausePlace place)
    {
        var clause = place.Clause;
        var (tone, source, action) = clause switch
        {
            { IsUnwritten: true } => (Tone.Attention, "to be written by the school", "Write it"),
            { Trust.Tier: ClauseTier.Local } => (Tone.Fine, "the school's: each school writes its own", "Change it"),
            { Trust.Tier: ClauseTier.Central } => (Tone.None, "the trust's, the same for every school", "Read it"),
            { IsBehind: true } => (Tone.Attention, "adapted by the school; the trust's text has moved on since", "Look at both"),
            { IsVaried: true, Own.Placement: not null } => (Tone.Soon, "the trust's, with words of the school's own", "Change it"),
            { IsVaried: true } => (Tone.Soon, "adapted by the school", "Change it"),
            { IsCustomised: true } => (Tone.Fine, "the school's copy of the trust's text, not changed yet", "Change it"),
            _ => (Tone.None, "the trust's", "Adapt it"),
        };
        return new ClauseLine(
            place.Numbers, clause.Title, place.Heading == clause.Title ? "" : place.Heading, tone, source, clause.IsCustomised ? clause.Own!.Reason.ReplaceLineEndings(" ").Trim() : "",
            copy.School is { } school ? Addresses.Clause(school.Id, copy.Policy.Id, clause.Id) : null, action);
    }

    private static VersionLine LineOf(HistoryEntry entry) => new(
        entry.Row.Version.ToString(), entry.Row.Date.ToString(), VersionStanding.Printed(entry.Row.Status) + (entry.Row.Approval is { } approval ? $" by {approval.By}, {approval.On}{(approval.Minute is { } minute ? $", minute {minute}" : "")}" : ""),
        entry.Row.Author, string.Join(" ", entry.Row.Summary), entry.Owner == TextOwner.School ? "the school's" : "the trust's",
        entry.Standing switch
        {
            RowStanding.Committed when entry.Commit is { } commit => $"kept {commit.AuthorDate:d MMMM yyyy} by {commit.Author}",
            RowStanding.Committed or RowStanding.NotCommitted => "not kept in the history yet",
            var standing => VersionArchive.Reason(standing),
        },
        IsThere(entry));
}
