using PolicyForge.Governance.Reviews;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Workspaces.Statutory;

namespace PolicyForge.Governance.Register;

/// <summary>A line of the register: a policy of a school or of the trust, or one that a school should have.</summary>
public sealed record RegisterEntry
{
    /// <summary>Null for a policy of the whole trust.</summary>
    public required string? SchoolId { get; init; }

    /// <summary>Name of the school, or of the trust.</summary>
    public required string Organisation { get; init; }

    /// <summary>Null where there is no such policy here.</summary>
    public required string? PolicyId { get; init; }

    /// <summary>The policy's title; of one that is not here, the title in the statutory list.</summary>
    public required string Title { get; init; }

    public required RegisterStanding Standing { get; init; }

    /// <summary>Empty for what is not here.</summary>
    public string Owner { get; init; } = "";

    public required string Approver { get; init; }

    /// <summary>The version in force: the row that ended the last review, else the newest. Null before the first, and for what is not here.</summary>
    public VersionRow? Version { get; init; }

    public required ReviewCycle Cycle { get; init; }

    /// <summary>The entry of the statutory list that asks this school for the policy; null where none does.</summary>
    public StatutoryPolicy? Duty { get; init; }

    /// <summary>What the duty says of the website; null without a duty.</summary>
    public Publication? Website { get; init; }

    /// <summary>Whether it is put on the website.</summary>
    public bool IsPublished { get; init; }

    /// <summary>How its review stands; null for what is not here.</summary>
    public ReviewAssessment? Review { get; init; }
}

/// <summary>Whether a policy of the register is here.</summary>
public enum RegisterStanding
{
    Held,

    /// <summary>The school says that it keeps it elsewhere.</summary>
    Elsewhere,

    /// <summary>The statutory list has it for such a school, but the trust says that it is not required.</summary>
    NotRequired,

    /// <summary>The law, or the trust, asks for it, and it is not here.</summary>
    Missing,
}
