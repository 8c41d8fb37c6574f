using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Workspaces.Terms;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Schools;

/// <summary>A school: its profile (school.yaml) and everything else under schools/&lt;school&gt;/.</summary>
public sealed record School : IIdentified
{
    /// <summary>The name of its folder.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public required SchoolType Type { get; init; }

    public required SchoolPhase Phase { get; init; }

    /// <summary>Youngest and oldest pupils, in years; null where not said.</summary>
    public AgeRange? Ages { get; init; }

    public string? Motto { get; init; }

    /// <summary>Line by line.</summary>
    public ImmutableArray<string> Address { get; init; } = [];

    public string? Telephone { get; init; }

    public string? Email { get; init; }

    public string? Website { get; init; }

    public string? LocalAuthority { get; init; }

    public string? PoliceForce { get; init; }

    /// <summary>Null takes the policy's, then the trust's.</summary>
    public Located<string>? Layout { get; init; }

    /// <summary>Only those that differ from the trust's.</summary>
    public TermTable Terms { get; init; } = TermTable.Empty;

    /// <summary>By role, in ordinal order.</summary>
    public ImmutableSortedDictionary<string, RoleHolders> People { get; init; } = ImmutableSortedDictionary.Create<string, RoleHolders>(StringComparer.Ordinal);

    public ImmutableArray<string> Unions { get; init; } = [];

    public ImmutableSortedDictionary<string, bool> Features { get; init; } = ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal);

    public ImmutableArray<Link> Links { get; init; } = [];

    public Branding Branding { get; init; } = Branding.None;

    /// <summary>Values of slots: by clause id, then by slot name.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, SlotValue>> Slots { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, SlotValue>>.Empty;

    /// <summary>The policies that it names; null where all that apply to its phase and type are its.</summary>
    public ImmutableArray<Located<string>>? Policies { get; init; }

    /// <summary>Entries of the statutory list whose policy is kept elsewhere.</summary>
    public ImmutableArray<Located<string>> Elsewhere { get; init; } = [];

    /// <summary>Other schools that its texts may name.</summary>
    public ImmutableArray<Located<string>> MayName { get; init; } = [];

    /// <summary>Its own review cycles by policy, each at least as strict as the trust's.</summary>
    public ImmutableSortedDictionary<string, Located<ReviewCycle>> ReviewCycles { get; init; } = ImmutableSortedDictionary.Create<string, Located<ReviewCycle>>(StringComparer.Ordinal);

    /// <summary>Ids that it had before, the newest last.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];

    /// <summary>The first day on which it is not one of the trust's any more; null for those that are.</summary>
    public PartialDate? Left { get; init; }

    /// <summary>Its own texts of clauses.</summary>
    public IdTable<SchoolClause> Clauses { get; init; } = IdTable<SchoolClause>.Empty;

    /// <summary>What it has of its own under policies/: a template, partials, version rows.</summary>
    public IdTable<SchoolPolicy> OwnPolicies { get; init; } = IdTable<SchoolPolicy>.Empty;

    /// <summary>Its name in school.yaml.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The school's value of a slot, or null: the slot's default then stands.</summary>
    public SlotValue? SlotValueOf(string clauseId, string slot) =>
        Slots.TryGetValue(clauseId, out var values) ? values.GetValueOrDefault(slot) : null;
}

/// <summary>Youngest and oldest pupils, in years.</summary>
public sealed record AgeRange(int From, int To);

/// <summary>A web page that a school's documents point to.</summary>
public sealed record Link(string Title, string Url);
