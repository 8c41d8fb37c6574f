using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Releasing;

/// <summary>Finds the versions that wait for approval: histories whose newest row is a draft, in consultation or in review.</summary>
public static class WaitingVersions
{
    public static bool Waits(VersionRow? row) => row is { Status: ReleaseStatus.Draft or ReleaseStatus.InConsultation or ReleaseStatus.InReview };

    /// <summary>The subjects of the scope, the trust's in the order of the workspace; and PF5601 for what is left to the schools, PF5602 where nothing waits, PF9101 and PF9102 for names that there are not.</summary>
    internal static ImmutableArray<VersionSubject> Find(ReleaseScope.AllWaiting scope, Workspace workspace, DiagnosticBag found)
    {
        var unknown = CopySelection.UnknownSchools(workspace, scope.Schools)
            .Concat(scope.Policies.Where(id => !workspace.Policies.Contains(id)).Select(id => CopySelection.Unknown(SelectionDiagnostics.UnknownPolicy, id, workspace.Policies.Ids))).ToArray();
        found.AddRange(unknown);
        if (unknown.Length > 0) return [];
        var policies = workspace.Policies.Where(policy => scope.Policies.IsEmpty || scope.Policies.Contains(policy.Id)).ToArray();
        ImmutableArray<VersionSubject> ofSchools =
        [
            .. from school in workspace.Schools
               where scope.Schools.IsEmpty || scope.Schools.Contains(school.Id)
               from policy in policies
               where workspace.PoliciesFor(school).Contains(policy) && Waits(school.OwnPolicies.Find(policy.Id)?.History.Latest)
               select new VersionSubject(policy.Id, school.Id),
        ];
        ImmutableArray<VersionSubject> ofTrust = [.. policies.Where(policy => Waits(policy.History.Latest)).Select(policy => new VersionSubject(policy.Id, null))];
        if (scope.Schools.IsEmpty && !ofSchools.IsEmpty) found.Report(ReleaseDiagnostics.LeftToSchools, null, string.Join(", ", ofSchools));
        var chosen = scope.Schools.IsEmpty ? ofTrust : ofSchools;
        if (chosen.IsEmpty) found.Report(ReleaseDiagnostics.NothingWaits, null, scope.Schools.IsEmpty ? "the trust's" : string.Join(", ", scope.Schools));
        return chosen;
    }
}
