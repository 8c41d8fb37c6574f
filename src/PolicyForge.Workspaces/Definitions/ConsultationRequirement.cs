using System.Collections.Immutable;

namespace PolicyForge.Workspaces.Definitions;

/// <summary>Whom a policy's changes are consulted on with, and when that is required.</summary>
public sealed record ConsultationRequirement(ImmutableArray<string> With, ImmutableArray<ConsultationOccasion> RequiredFor);

/// <summary>What has to be consulted on.</summary>
public enum ConsultationOccasion
{
    /// <summary>A school's own text of a clause.</summary>
    VariedClause,

    /// <summary>What a school fills into a slot, where that is not the default.</summary>
    SlotValue,

    NewVersion,
}
