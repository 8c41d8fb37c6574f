using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Statutory;

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

    /// <summary>What of it law or statutory guidance fixes, so that a trust may only be stricter; the rest are defaults.</summary>
    public ImmutableArray<StatutoryRule> ByLaw { get; init; } = [];

    /// <summary>True where the trust's scheme of delegation names who approves it.</summary>
    public bool IsDelegated { get; init; }

    /// <summary>True where the trust itself asks for it, and no law or guidance.</summary>
    public bool IsOfTrust { get; init; }

    /// <summary>Why the trust's schools do not need it; null where they do.</summary>
    public string? NotRequired { get; init; }

    /// <summary>Its id in the file.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>True where the school has to have it.</summary>
    public bool Covers(School school) => NotRequired is null && IsFor(school);

    /// <summary>True where it is meant for schools of that type and phase.</summary>
    public bool IsFor(School school) => For.Contains(school.Type) && (Phases.IsEmpty || Phases.Contains(school.Phase));
}

/// <summary>What law or statutory guidance may fix of a policy.</summary>
public enum StatutoryRule
{
    Review,
    Publish,
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
