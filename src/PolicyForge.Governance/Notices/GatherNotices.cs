using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Governance.Consultations;
using PolicyForge.Versions.Changes;
using PolicyForge.Versions.Redlines;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.Notices;

/// <summary>The use case "notice": what each school, its governors and the board of the trust have to be told. Writes nothing itself.</summary>
public sealed class GatherNotices(RedlineCopies redlines, Workspace workspace, DateOnly today)
{
    /// <summary>The notices, a school's two beside each other and the trust's last; none, and PF5605, where nothing has changed.</summary>
    /// <param name="since">Tells what was approved after this day; null tells what waits for approval.</param>
    public Outcome<ImmutableArray<ChangeNotice>> Run(CopySelection selection, DateOnly? since, DateOnly? replyBy)
    {
        var copies = selection.In(workspace);
        if (copies.HasErrors || copies.Value.IsDefaultOrEmpty) return Outcome<ImmutableArray<ChangeNotice>>.Failed(copies.Diagnostics);
        var compared = redlines.Run(copies.Value, new RedlineSide.LastApproved(since), since is null ? new RedlineSide.Working() : new RedlineSide.LastApproved());
        if (compared.HasErrors) return Outcome<ImmutableArray<ChangeNotice>>.Failed(compared.Diagnostics);
        var byCopy = copies.Value.ToDictionary(copy => (copy.Policy.Id, copy.School?.Id));
        (PolicyChange Change, Layout Layout)[] changes =
        [
            .. compared.Value.Where(redline => redline is { From: not null, Summary.IsEmpty: false })
                .Select(redline => (Change: ChangeOf(byCopy[(redline.Subject.PolicyId, redline.Subject.SchoolId)], redline), Layout: redline.Layout with { Previous = null }))
                .Where(changed => !changed.Change.Passages.IsEmpty || !changed.Change.Law.IsEmpty),
        ];
        var found = new DiagnosticBag();
        found.AddRange(compared.Diagnostics);
        if (changes.Length == 0) found.Report(NoticeDiagnostics.NothingToTell, null, since is { } day ? $"No text that was approved after {day:d MMMM yyyy} differs from the one approved before" : "Nothing has changed since the last approved versions");
        return new Outcome<ImmutableArray<ChangeNotice>>([.. OfSchools(changes, since, replyBy), .. selection.Schools.IsEmpty ? OfTrust(changes, since, replyBy) : []], found.ToImmutable());
    }

    private IEnumerable<ChangeNotice> OfSchools((PolicyChange Change, Layout Layout)[] changes, DateOnly? since, DateOnly? replyBy) =>
        from changed in changes
        where changed.Change.Copy.School is not null
        group changed by changed.Change.Copy.School into school
        from audience in (NoticeAudience[])[NoticeAudience.School, NoticeAudience.Governors]
        select new ChangeNotice(workspace, audience, school.Key, [.. school.Select(of => of.Change)], today, since, replyBy) { Layout = school.First().Layout };

    /// <summary>The board is told of the trust's documents, and of the trust's text in those of schools: as the school prints it that has least of its own.</summary>
    private IEnumerable<ChangeNotice> OfTrust((PolicyChange Change, Layout Layout)[] changes, DateOnly? since, DateOnly? replyBy)
    {
        ImmutableArray<PolicyChange> told =
        [
            .. changes.Select(changed => changed.Change).Where(change => !change.IsApprovedBySchool).GroupBy(change => change.Copy.Policy.Id, StringComparer.Ordinal)
                .Select(of => of.MinBy(change => change.OwnTexts.Length)!),
        ];
        if (told.IsEmpty) yield break;
        var layout = workspace.Layouts.Find(workspace.Defaults.Layout.Value)?.Layout ?? workspace.Layouts.First().Layout;
        yield return new ChangeNotice(workspace, NoticeAudience.Trustees, null, told, today, since, replyBy) { Layout = layout };
    }

    private PolicyChange ChangeOf(PolicyCopy copy, RedlinedCopy redline)
    {
        var subject = new ConsultationSubject(workspace, copy.Policy, copy.School);
        var changed = redline.Summary.Clauses.Select(clause => clause.ClauseId).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<VersionRow> rows = [.. copy.Rows.SkipWhile(row => !IsSame(row, redline.From!)).Skip(1)];
        if (redline.To is { } to) rows = [.. rows.TakeWhile(row => !IsSame(row, to)), .. IsSame(to, redline.From!) ? [] : (VersionRow[])[to]];
        return new PolicyChange(copy, redline.Document.Properties.Title, redline.From!, redline.To)
        {
            Rows = rows,
            Law = LawChanges.Between(workspace, copy.Policy, copy.School, workspace.Legislation, redline.From!.Date.FirstDay, redline.To?.Date.FirstDay ?? today),
            Passages = NoticePassages.Of(redline.Document),
            OwnTexts = [.. subject.Clauses.Where(clause => clause.IsVaried && changed.Contains(clause.Id)).Select(clause => (clause.Title, clause.Own!.Reason.ReplaceLineEndings(" ").Trim()))],
            OpenConsultation = subject.Open,
            ConsultFirst = redline.To is null ? ConsultFirst(subject, rows) : "",
            IsSignedByReaders = HasPlaceToSign(redline.Document.Blocks),
            IsApprovedBySchool = copy.School is { } school && IsApprovedBy(school, copy.Policy),
        };
    }

    /// <summary>True where the school has versions of its own, or the policy is the governors' to approve in every school.</summary>
    private bool IsApprovedBy(School school, PolicyDefinition policy) =>
        school.OwnPolicies.Find(policy.Id)?.History.Rows.IsEmpty == false
        || ((string?[])[workspace.Trust.Terms.Find("local_board")?.Singular, workspace.TermsFor(school).Find("local_board")?.Singular]).Contains(policy.Approver, StringComparer.OrdinalIgnoreCase);

    /// <summary>As the gate of an approval asks: of the trust's text, or of a school's own words, each where the policy requires it.</summary>
    private static string ConsultFirst(ConsultationSubject subject, ImmutableArray<VersionRow> rows)
    {
        var occasion = subject.School is null ? ConsultationOccasion.NewVersion : ConsultationOccasion.VariedClause;
        if (subject.Policy.Consultation is not { } required || !required.RequiredFor.Contains(occasion) || rows.Any(row => row.Status == ReleaseStatus.InConsultation)) return "";
        var clauses = subject.UsualClauses.Select(clause => (clause.Id, clause.Text.Digest)).ToArray();
        return new ConsultationCoverage(subject.Consultations).Uncovered(clauses).Length == 0 ? "" : string.Join(", ", required.With);
    }

    private static bool IsSame(VersionRow one, VersionRow other) => one.Version.IsSameAs(other.Version) && one.Date == other.Date && one.Status == other.Status;

    private static bool HasPlaceToSign(IEnumerable<DocumentNode> nodes) => nodes.Any(node => node is SignatureField || HasPlaceToSign(NodeChildren.Of(node)));
}
