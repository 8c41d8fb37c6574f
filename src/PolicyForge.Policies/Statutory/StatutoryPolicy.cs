using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Policies.Reviews;
using PolicyForge.Policies.Schools;
using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Policies.Statutory;

/// <summary>A policy that schools must have or are advised to have: an entry of clauses/statutory-policies.yaml.</summary>
public sealed record StatutoryPolicy : IIdentified
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required ImmutableArray<SchoolType> For { get; init; }

    /// <summary>Empty for all.</summary>
    public ImmutableArray<SchoolPhase> Phases { get; init; } = [];

    public required ByType<string> Approver { get; init; }

    /// <summary>The longest time between reviews.</summary>
    public required ReviewCycle Review { get; init; }

    public required ByType<Publication> Publish { get; init; }

    /// <summary>The law or guidance that asks for it, as printed.</summary>
    public required string Basis { get; init; }

    public ImmutableArray<Located<string>> Cites { get; init; } = [];

    /// <summary>Another entry whose policy may hold this one.</summary>
    public Located<string>? MayBePartOf { get; init; }

    public string? Note { get; init; }

    /// <summary>Its id in the file.</summary>
    public required SourceLocation Location { get; init; }

    public bool Covers(School school) => For.Contains(school.Type) && (Phases.IsEmpty || Phases.Contains(school.Phase));
}

/// <summary>Whether a policy goes on the website.</summary>
public enum Publication
{
    Optional,
    Recommended,
    Must,
}

/// <summary>What may differ between academies and maintained schools.</summary>
public sealed record ByType<T>(T Academy, T Maintained)
{
    public T For(SchoolType type) => type == SchoolType.Academy ? Academy : Maintained;
}
