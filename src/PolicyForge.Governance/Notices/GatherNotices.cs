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
        FirstVersion[] firsts = [.. copies.Value.Select(copy => FirstOf(copy, since)).OfType<FirstVersion>()];
        ImmutableArray<PolicyCopy> known = copies.Value.RemoveAll(copy => firsts.Any(first => first.Copy == copy));
        var compared = known.IsEmpty
            ? Outcome<ImmutableArray<RedlinedCopy>>.Of([])
            : redlines.Run(known, new RedlineSide.LastApproved(since), since is null ? new RedlineSide.Working() : new RedlineSide.LastApproved());
        if (compared.HasErrors) return Outcome<ImmutableArray<ChangeNotice>>.Failed(compared.Diagnostics);
        var byCopy = copies.Value.ToDictionary(copy => (copy.Policy.Id, copy.School?.Id));
        Told[] told =
        [
            .. compared.Value.Where(redline => redline.From is not null)
                .Select(redline => new Told(byCopy[(redline.Subject.PolicyId, redline.Subject.SchoolId)], ChangeOf(byCopy[(redline.Subject.PolicyId, redline.Subject.SchoolId)], redline), redline.Layout with { Previous = null })),
        ];
        var found = new DiagnosticBag();
        found.AddRange(compared.Diagnostics);
        if (firsts.Length == 0 && !told.Any(of => of.IsChanged)) found.Report(NoticeDiagnostics.NothingToTell, null, since is { } day ? $"No text that was approved after {day:d MMMM yyyy} differs from the one approved before" : "Nothing has changed since the last approved versions");
        return new Outcome<ImmutableArray<ChangeNotice>>([.. OfSchools(told, firsts, since, replyBy), .. selection.Schools.IsEmpty ? OfTrust(told, firsts, since, replyBy) : []], found.ToImmutable());
    }

    private IEnumerable<ChangeNotice> OfSchools(Told[] told, FirstVersion[] firsts, DateOnly? since, DateOnly? replyBy)
    {
        var schools = told.Where(of => of.IsChanged).Select(of => of.Copy.School).Concat(firsts.Select(first => first.Copy.School)).OfType<School>().Select(school => school.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var school in workspace.Schools.Where(school => schools.Contains(school.Id)))
        {
            Told[] here = [.. told.Where(of => of.Copy.School?.Id == school.Id)];
            foreach (var audience in (NoticeAudience[])[NoticeAudience.School, NoticeAudience.Governors])
            {
                yield return new ChangeNotice(workspace, audience, school, [.. here.Where(of => of.IsChanged).Select(of => of.Change)], today, since, replyBy)
                {
                    Layout = here.FirstOrDefault(of => of.IsChanged)?.Layout ?? LayoutOf(school, firsts.First(first => first.Copy.School?.Id == school.Id).Copy.Policy),
                    New = [.. firsts.Where(first => first.Copy.School?.Id == school.Id)],
                    Unchanged = [.. here.Where(of => !of.IsChanged).Select(of => of.Change.Title)],
                };
            }
        }
    }

    /// <summary>The board is told of the trust's documents, and of the trust's text in those of schools: as the school prints it that has least of its own.</summary>
    private IEnumerable<ChangeNotice> OfTrust(Told[] told, FirstVersion[] firsts, DateOnly? since, DateOnly? replyBy)
    {
        var ofTrust = told.Where(of => !of.Change.IsApprovedBySchool).GroupBy(of => of.Copy.Policy.Id, StringComparer.Ordinal).ToArray();
        ImmutableArray<PolicyChange> changed = [.. ofTrust.Where(of => of.Any(copy => copy.IsChanged)).Select(of => of.Where(copy => copy.IsChanged).Select(copy => copy.Change).MinBy(change => change.OwnTexts.Length)!)];
        ImmutableArray<FirstVersion> fresh = [.. firsts.Where(first => !first.IsApprovedBySchool && changed.All(change => change.Copy.Policy.Id != first.Copy.Policy.Id)).DistinctBy(first => first.Copy.Policy.Id, StringComparer.Ordinal)];
        if (changed.IsEmpty && fresh.IsEmpty) yield break;
        yield return new ChangeNotice(workspace, NoticeAudience.Trustees, null, changed, today, since, replyBy)
        {
            Layout = LayoutOf(null, null),
            New = fresh,
            Unchanged = [.. ofTrust.Where(of => !of.Any(copy => copy.IsChanged)).Select(of => of.First().Change.Title)],
        };
    }

    private Layout LayoutOf(School? school, PolicyDefinition? policy) =>
        (policy is null ? null : workspace.LayoutFor(school, policy)?.Layout) ?? workspace.Layouts.Find(workspace.Defaults.Layout.Value)?.Layout ?? workspace.Layouts.First().Layout;

    /// <summary>Null where there was an approved version before, and where nothing has come yet: no row at all, or nothing approved since the day that is asked for.</summary>
    private FirstVersion? FirstOf(PolicyCopy copy, DateOnly? since)
    {
        VersionRow[] rows = [.. copy.Rows];
        var approved = rows.Where(row => row.Status is ReleaseStatus.Approved or ReleaseStatus.Issued).ToArray();
        if (approved.Any(row => since is not { } day || row.Date.FirstDay <= day)) return null;
        var row = since is null ? rows.LastOrDefault(of => of.Status is ReleaseStatus.Draft or ReleaseStatus.InConsultation or ReleaseStatus.InReview) : approved.LastOrDefault();
        return row is null ? null : new FirstVersion(copy, copy.Policy.Title, row, copy.School is { } school && CopyApprover.IsSchool(workspace, school, copy.Policy));
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
            Law = LawChanges.Between(workspace, copy.Policy, copy.School, redline.RegisterBefore, redline.From!.Date.FirstDay, redline.To?.Date.FirstDay ?? today, redline.RegisterNow),
            Passages = NoticePassages.Of(redline.Document),
            OwnTexts = [.. subject.Clauses.Where(clause => clause.IsVaried && changed.Contains(clause.Id)).Select(clause => (clause.Title, clause.Own!.Reason.ReplaceLineEndings(" ").Trim()))],
            OpenConsultation = subject.Open,
            ConsultFirst = redline.To is null ? ConsultFirst(subject, rows) : "",
            IsSignedByReaders = HasPlaceToSign(redline.Document.Blocks),
            IsApprovedBySchool = copy.School is { } school && CopyApprover.IsSchool(workspace, school, copy.Policy),
        };
    }

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

    /// <summary>A copy that was compared with what its readers know.</summary>
    private sealed record Told(PolicyCopy Copy, PolicyChange Change, Layout Layout)
    {
        public bool IsChanged => !Change.Passages.IsEmpty || !Change.Law.IsEmpty;
    }
}
