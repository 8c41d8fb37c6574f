using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.Reviews;

/// <summary>Assesses every document of a workspace: each policy of each school, and those of the whole trust.</summary>
public sealed class WorkspaceReviews(Workspace workspace, ICitedLegislation cited)
{
    /// <summary>All assessments, most urgent first.</summary>
    public ImmutableArray<ReviewAssessment> AssessAll(DateOnly today)
    {
        var ofSchools = workspace.Schools.SelectMany(school => workspace.PoliciesFor(school).Select(policy => Assess(school, policy, today)));
        var ofTrust = workspace.TrustPolicies.Select(policy => Assess(null, policy, today));
        return [.. ofSchools.Concat(ofTrust).Order(ReviewAssessment.ByUrgency)];
    }

    /// <param name="school">Null for a document of the whole trust.</param>
    public ReviewAssessment Assess(School? school, PolicyDefinition policy, DateOnly today)
    {
        var subject = new ReviewSubject(policy.Id, policy.Title, school?.Id, school?.Name ?? workspace.Trust.Name, policy.Owner, CopyApprover.Of(workspace, new PolicyCopy(policy, school)))
        {
            Cycle = school?.ReviewCycles.GetValueOrDefault(policy.Id)?.Value ?? policy.Review.Cycle,
        };
        var ownRows = school?.OwnPolicies.Find(policy.Id)?.History.Rows ?? [];
        var assessment = ReviewAssessor.Assess(
            subject, policy.History.Rows, ownRows, today, workspace.Defaults.ReviewLeadTime,
            since => policy.Review.AlsoOn.IsEmpty
                ? []
                : LegislationChanges.Between(workspace.Legislation, cited.CitedBy(school, policy), policy.Review.AlsoOn, since, today));
        return assessment.InProgress is { } row ? assessment with { ConsultationEnded = EndedSince(row, school, policy) } : assessment;
    }

    /// <summary>How the newest consultation of a row's tier ended, where that was after the row; null while one is open, and where it was put off.</summary>
    private static ConsultationOutcome? EndedSince(VersionRow row, School? school, PolicyDefinition policy)
    {
        bool isOfSchool = school is not null && row.Location.Path.StartsWith($"schools/{school.Id}/", StringComparison.Ordinal);
        var records = isOfSchool ? school!.OwnPolicies.Find(policy.Id)?.Consultations : policy.Consultations;
        return records is not null && records.All(record => !record.IsOpen) && records.LastOrDefault()?.Outcome is { IsConcluded: true } ended && ended.On.LastDay >= row.Date.FirstDay ? ended : null;
    }
}
