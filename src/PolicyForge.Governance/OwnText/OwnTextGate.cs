using PolicyForge.Composition;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Releasing;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Governance.OwnText;

/// <summary>Refuses to approve a school's own text that is further behind the trust's than policyforge.yaml allows.</summary>
public sealed class OwnTextGate(IRepository repository) : IReleaseGate
{
    /// <returns>PF8243.</returns>
    public IEnumerable<Diagnostic> Check(PlannedRelease release, Workspace workspace)
    {
        if (workspace.Defaults.OwnTextMayBeBehind is not { } allowed || release.Row.Status is not (ReleaseStatus.Approved or ReleaseStatus.Issued)) yield break;
        if (release.Subject.SchoolId is not { } id || workspace.Schools.Find(id) is not { } school || workspace.Policies.Find(release.Subject.PolicyId) is not { } policy) yield break;
        var texts = new TrustTexts(repository);
        foreach (var clause in ReferencedText.Of(workspace, policy, school).Clauses.Where(clause => clause.IsBehind))
        {
            int? behind = texts.Find(clause.Trust, clause.Own!.BasedOn.Value)?.VersionsSince;
            if (behind <= allowed) continue;
            string far = behind is { } number ? $"{number} {(number == 1 ? "text" : "texts")}" : "an unknown number of texts";
            yield return GateDiagnostics.TooFarBehind.At(clause.Own.BasedOn.Location, release.Subject, release.Row.Version, clause.Id, far, allowed == 0 ? "none" : allowed, school.Id);
        }
    }
}
