using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Studio.Details;

/// <summary>What clauses leave open to a school.</summary>
public sealed record DetailsView(string Address, ImmutableArray<SlotGroup> Groups)
{
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>Name, address, people and words of the school, to be read.</summary>
    public ImmutableArray<(string Name, string Value)> Facts { get; init; } = [];
}

/// <summary>The open details of one clause.</summary>
public sealed record SlotGroup(string Clause, string Policies, ImmutableArray<SlotField> Slots);

/// <summary>One detail.</summary>
/// <param name="Name">"area/clause.slot".</param>
/// <param name="Kind">What belongs there.</param>
/// <param name="Value">What the school says; empty where it says nothing.</param>
/// <param name="Otherwise">What is printed where it says nothing; null where it must say something.</param>
public sealed record SlotField(string Name, string Description, SlotKind Kind, string Value, string? Otherwise);

/// <summary>How a detail is typed in.</summary>
public enum SlotKind
{
    Line,
    Text,
    Number,
    Date,
    YesOrNo,

    /// <summary>A line for each item.</summary>
    List,
}
