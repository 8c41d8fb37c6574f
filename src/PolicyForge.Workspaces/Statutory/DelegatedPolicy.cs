using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Statutory;

/// <summary>What a trust's scheme of delegation says of one policy: under `statutory` in policyforge.yaml. Null takes what the statutory list says.</summary>
/// <param name="Location">Its id in the file.</param>
public sealed record DelegatedPolicy(string Id, SourceLocation Location)
{
    public string? Title { get; init; }

    public ImmutableArray<SchoolType>? For { get; init; }

    public ImmutableArray<SchoolPhase>? Phases { get; init; }

    public Located<ByType<string>>? Approver { get; init; }

    public Located<ReviewCycle>? Review { get; init; }

    public Located<ByType<Publication>>? Publish { get; init; }

    public string? Basis { get; init; }

    public string? Note { get; init; }

    /// <summary>Why no school needs it.</summary>
    public string? NotRequired { get; init; }
}
