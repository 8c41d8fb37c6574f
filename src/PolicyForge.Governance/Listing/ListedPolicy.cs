using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Definitions;

namespace PolicyForge.Governance.Listing;

/// <summary>A line of "list policies".</summary>
/// <param name="Version">The trust's latest version; null before the first row.</param>
/// <param name="Status">As printed; null before the first row.</param>
/// <param name="Schools">Ids of the schools that have it; empty for a policy of scope trust.</param>
/// <param name="OwnTemplates">Ids of the schools that have a template of their own for it.</param>
public sealed record ListedPolicy(PolicyDefinition Policy, string? Version, string? Status, ImmutableArray<string> Schools, ImmutableArray<string> OwnTemplates)
{
    public static ImmutableArray<ListedPolicy> In(Workspace workspace) => [.. workspace.Policies.Select(policy => Of(workspace, policy))];

    private static ListedPolicy Of(Workspace workspace, PolicyDefinition policy)
    {
        var latest = policy.History.Latest;
        return new ListedPolicy(
            policy,
            latest?.Version.ToString(),
            latest is null ? null : VersionStanding.Printed(latest.Status),
            policy.Scope == PolicyScope.Trust ? [] : [.. workspace.SchoolsWith(policy).Select(school => school.Id)],
            [.. workspace.Schools.Where(school => school.OwnPolicies.Find(policy.Id)?.Template is not null).Select(school => school.Id)]);
    }
}
