using PolicyForge.Composition;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Versions.Releasing;

/// <summary>Holds an approval against the consultations on record: none may be open, none may end after it, and one must have ended with the text approved.</summary>
internal static class ConsultationRecords
{
    /// <summary>PF8240 to PF8242. What is overridden is not reported, but for an approval of before the meeting, which is a mistake and no judgement.</summary>
    public static void Check(PlannedRelease release, Workspace workspace, DiagnosticBag found)
    {
        if (!IsApproval(release) || RequiredOf(release, workspace) is null) return;
        var coverage = CoverageOf(release, workspace);
        if (coverage.Open is { } open && release.Row.Override is null)
        {
            found.Report(GateDiagnostics.ConsultationOpen, open.Location, release.Subject, release.Row.Version, open.With, open.Closes.Value);
        }

        var clauses = Needed(release, workspace);
        if (coverage.HasRecords && coverage.Open is null && release.Row.Override is null && coverage.Uncovered(clauses) is { Length: > 0 } uncovered && release.Row.Consulted is null)
        {
            found.Report(GateDiagnostics.NotCovered, coverage.Consultations[^1].Location, release.Subject, release.Row.Version, string.Join(", ", uncovered));
        }

        var covering = coverage.Consultations.Where(consultation => consultation.Outcome is { } outcome && clauses.Any(clause => consultation.TextOf(clause.Id) == clause.Text && outcome.IsConcluded)).ToArray();
        if (release.Row.Approval is { } approval && covering.FirstOrDefault(consultation => consultation.Outcome!.On.FirstDay > approval.On.LastDay) is { } later)
        {
            found.Report(GateDiagnostics.ApprovedBeforeTheEnd, later.Location, release.Subject, release.Row.Version, approval.On, later.With, later.Outcome!.On);
        }
    }

    /// <summary>True where the records say all there is to say of a consultation: version rows are not asked then.</summary>
    public static bool Decide(PlannedRelease release, Workspace workspace) => RequiredOf(release, workspace) is not null
        && CoverageOf(release, workspace) is { HasRecords: true } coverage && (coverage.Open is not null || Needed(release, workspace).Length > 0);

    private static bool IsApproval(PlannedRelease release) => release.Row is { Status: ReleaseStatus.Approved or ReleaseStatus.Issued, ReviewedWithoutChange: false };

    private static ConsultationRequirement? RequiredOf(PlannedRelease release, Workspace workspace) =>
        workspace.Policies.Find(release.Subject.PolicyId)?.Consultation is { } required
        && required.RequiredFor.Any(occasion => (occasion == ConsultationOccasion.NewVersion) == release.Subject.SchoolId is null) ? required : null;

    private static (string Id, ClauseDigest Text)[] Needed(PlannedRelease release, Workspace workspace)
    {
        var policy = workspace.Policies[release.Subject.PolicyId];
        var school = SchoolOf(release, workspace);
        return
        [
            .. ReferencedText.Of(workspace, policy, school).Clauses
                .Where(clause => school is null ? clause.Trust.Tier != ClauseTier.Local : PutText.IsRequired(policy, school, clause))
                .Select(clause => (clause.Id, PutText.DigestOf(policy, school, clause))),
        ];
    }

    private static ConsultationCoverage CoverageOf(PlannedRelease release, Workspace workspace)
    {
        var policy = workspace.Policies[release.Subject.PolicyId];
        return new ConsultationCoverage(SchoolOf(release, workspace) is { } school
            ? school.OwnPolicies.Find(policy.Id)?.Consultations ?? IdTable<Consultation>.Empty
            : policy.Consultations);
    }

    private static School? SchoolOf(PlannedRelease release, Workspace workspace) => release.Subject.SchoolId is { } id ? workspace.Schools.Find(id) : null;
}
