using System.Collections.Immutable;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Governance.Listing;

/// <summary>A line of "list clauses".</summary>
/// <param name="VariedBy">Ids of the schools that have their own text of it.</param>
/// <param name="FilledBy">Ids of the schools that fill a slot of it.</param>
public sealed record ListedClause(Clause Clause, ImmutableArray<string> VariedBy, ImmutableArray<string> FilledBy)
{
    public static ImmutableArray<ListedClause> In(Workspace workspace) =>
    [
        .. workspace.Clauses.Select(clause => new ListedClause(
            clause,
            [.. workspace.Schools.Where(school => school.Clauses.Contains(clause.Id)).Select(school => school.Id)],
            [.. workspace.Schools.Where(school => school.Slots.ContainsKey(clause.Id)).Select(school => school.Id)])),
    ];
}
