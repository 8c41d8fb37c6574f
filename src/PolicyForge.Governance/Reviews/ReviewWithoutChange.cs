using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Releasing;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Reviews;

/// <summary>The use case "review": a policy was looked at and left as it was. Adds the row that says so and commits it, as a release does, or says why not.</summary>
/// <param name="rowTexts">Tells of rows without a digest which text was approved; null believes them.</param>
public sealed class ReviewWithoutChange(ReleaseVersion release, ISourceTree tree, Func<ISourceTree, Workspace, IRowTexts>? rowTexts = null)
{
    public ReviewResult Run(VersionSubject subject, ReviewRecord record, DateOnly today)
    {
        var loaded = WorkspaceLoader.Load(tree);
        if (loaded.Value is not { } workspace || workspace.Policies.Find(subject.PolicyId) is not { } policy)
        {
            return new ReviewResult(new ReleaseResult([], null, loaded.Diagnostics), null);
        }

        var found = new DiagnosticBag();
        var school = subject.SchoolId is { } id ? workspace.Schools.Find(id) : null;
        if (school is not null && !workspace.PoliciesFor(school).Contains(policy)) found.Report(SelectionDiagnostics.NothingSelected, null, school.Name, policy.Id);
        else Check(new PolicyComposer(workspace, loaded.Diagnostics, rowTexts?.Invoke(tree, workspace)), policy, school, subject, record, today, found);
        if (found.HasErrors) return new ReviewResult(new ReleaseResult([], null, found.ToImmutable()), null);

        var cycle = school?.ReviewCycles.GetValueOrDefault(policy.Id)?.Value ?? policy.Review.Cycle;
        return new ReviewResult(release.Run(new ReleaseScope.Named([subject]), RequestFor(record)), record.NextReview ?? cycle.NextReview(record.On));
    }

    private static ReleaseRequest RequestFor(ReviewRecord record) => new()
    {
        Step = VersionStep.Same,
        Summary = [record.Summary],
        Approval = new Approval(record.By, record.On, record.Minute, record.NextReview),
        Author = record.Author,
        Date = record.On,
        WithoutChange = true,
    };

    private static void Check(PolicyComposer composer, PolicyDefinition policy, School? school, VersionSubject subject, ReviewRecord record, DateOnly today, DiagnosticBag found)
    {
        if (record.On.FirstDay > today) found.Report(ReviewRecordDiagnostics.InTheFuture, null, record.On, PartialDate.OfDay(today));
        var own = school?.OwnPolicies.Find(policy.Id)?.History;
        bool isOwn = own is { Rows.IsEmpty: false };
        var rows = isOwn ? policy.History.Rows.AddRange(own!.Rows) : policy.History.Rows;
        if (rows.LastOrDefault(ReviewAssessor.IsReview) is not { } last)
        {
            found.Report(ReviewRecordDiagnostics.NeverApproved, null, subject);
            return;
        }

        var newest = rows[^1];
        string status = VersionStanding.Printed(newest.Status).ToLowerInvariant();
        if (newest.Status is ReleaseStatus.Withdrawn or ReleaseStatus.Superseded) found.Report(ReviewRecordDiagnostics.NotInForce, null, subject, status);
        else if (newest.Status is not (ReleaseStatus.Approved or ReleaseStatus.Issued)) found.Report(ReviewRecordDiagnostics.UnderWay, null, subject, newest.Version, status);
        var reviewed = ReviewAssessor.ReviewedOn(last);
        if (record.On.LastDay < reviewed.FirstDay) found.Report(ReviewRecordDiagnostics.BeforeLastReview, null, record.On, last.Version, subject, reviewed);
        if (!found.HasErrors && composer.StandingOf(new PolicyCopy(policy, isOwn ? school : null), newest) == RowTextStanding.Changed) found.Report(ReviewRecordDiagnostics.TextHasChanged, null, subject, newest.Version);
    }
}

/// <summary>What came of recording a review.</summary>
/// <param name="NextReview">By when it is due again; null for a live document, and where nothing was recorded.</param>
public sealed record ReviewResult(ReleaseResult Release, PartialDate? NextReview);
