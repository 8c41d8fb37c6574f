using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Legislation;

/// <summary>An Act, an instrument or an edition of guidance in clauses/legislation.yaml.</summary>
public sealed record LegislationEntry : IIdentified
{
    public required string Id { get; init; }

    /// <summary>The official title, as it is printed.</summary>
    public required string Title { get; init; }

    public required LegislationKind Kind { get; init; }

    /// <summary>"2018 c. 12", "2003/2426"; null for most guidance.</summary>
    public string? Number { get; init; }

    /// <summary>Null where it is not known.</summary>
    public PartialDate? InForceFrom { get; init; }

    /// <summary>The first day on which it is no longer in force (repealed, or replaced for guidance); null while it stands.</summary>
    public PartialDate? Ended { get; init; }

    public Located<string>? SupersededBy { get; init; }

    /// <summary>Where it can be read; https or http.</summary>
    public string? Address { get; init; }

    public string? Note { get; init; }

    /// <summary>For guidance: true where the law obliges schools to have regard to it; null where not said.</summary>
    public bool? Statutory { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The id without a year under which the edition in force is cited; null where it is no edition.</summary>
    public string? EditionOf { get; init; }

    /// <summary>Wrong names under which it is often written: "General Data Protection Regulations".</summary>
    public ImmutableArray<string> Misnomers { get; init; } = [];

    /// <summary>Provisions with dates of their own; empty for most entries.</summary>
    public ImmutableArray<ProvisionEntry> Provisions { get; init; } = [];

    /// <summary>The entry's id.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>True where a citation of either reads the same.</summary>
    public bool PrintsAs(LegislationEntry other) => Title == other.Title && Address == other.Address;

    /// <summary>True where it had begun and not ended on that day. What begins or ends in a month known only so counts from its first day.</summary>
    public bool IsInForceOn(DateOnly day) =>
        (InForceFrom is not { } from || from.FirstDay <= day) && (Ended is not { } end || day < end.FirstDay);
}

/// <summary>What an entry of the register is.</summary>
public enum LegislationKind
{
    Act,
    StatutoryInstrument,
    EuDerived,
    Guidance,
}
