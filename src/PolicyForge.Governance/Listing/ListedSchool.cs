using System.Collections.Immutable;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.Listing;

/// <summary>A line of "list schools".</summary>
/// <param name="Policies">Ids of its policies.</param>
/// <param name="OwnTemplates">Ids of the policies for which it has a template of its own.</param>
/// <param name="VariedClauses">Ids of clauses of which it has its own text.</param>
/// <param name="BehindClauses">Those of them that were made from a text that is no longer the trust's.</param>
public sealed record ListedSchool(
    School School, string? LayoutId, ImmutableArray<string> Policies, ImmutableArray<string> OwnTemplates, ImmutableArray<string> VariedClauses, ImmutableArray<string> BehindClauses)
{
    public static ImmutableArray<ListedSchool> In(Workspace workspace) =>
    [
        .. workspace.Schools.Select(school => new ListedSchool(
            school,
            (school.Layout ?? workspace.Defaults.Layout).Value,
            [.. workspace.PoliciesFor(school).Select(policy => policy.Id)],
            [.. school.OwnPolicies.Where(own => own.Template is not null).Select(own => own.Id)],
            [.. workspace.VariedBy(school).Select(clause => clause.Id)],
            [.. workspace.VariedBy(school).Where(clause => clause.IsBehind).Select(clause => clause.Id)])),
    ];
}
