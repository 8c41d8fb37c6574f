using System.Collections.Immutable;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Workspaces.Definitions;

/// <summary>Which schools a policy is for. An empty list leaves none out.</summary>
public sealed record Applicability(ImmutableArray<SchoolPhase> Phases, ImmutableArray<SchoolType> Types)
{
    public static Applicability All { get; } = new([], []);

    public bool Covers(School school) =>
        (Phases.IsEmpty || Phases.Contains(school.Phase)) && (Types.IsEmpty || Types.Contains(school.Type));
}
