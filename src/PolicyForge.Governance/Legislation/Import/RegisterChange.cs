using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>What published effects mean for one entry of the register: effects of one law with one date, together.</summary>
/// <param name="Entry">The entry that is affected.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Type">In the editors' words where all have the same ("words substituted"), else "amended".</param>
/// <param name="Provisions">In the words of the register; empty for the whole.</param>
/// <param name="ByTitle">The law that makes the change.</param>
/// <param name="ByProvisions">Where in it, as published; empty where it is several places or not said.</param>
/// <param name="From">The first day; null where it is prospective or not known.</param>
/// <param name="Qualification">Null where the change is wholly in force from then.</param>
public sealed record RegisterChange(
    LegislationEntry Entry, EffectKind Kind, string Type, ImmutableArray<string> Provisions, string ByTitle, string ByProvisions, DateOnly? From, string? Qualification,
    ChangeStanding Standing, RegisterStanding Register, SourceLocation Location)
{
    /// <summary>True where the register lacks it and it is certain enough to be written: wholly in force from a day that is known.</summary>
    public bool CanBeWritten => Register == RegisterStanding.Lacks && From is not null && Qualification is null;

    /// <summary>"Online Safety Act 2023, Sch. 14 para. 2".</summary>
    public string By => ByProvisions.Length == 0 ? ByTitle : $"{ByTitle}, {ByProvisions}";

    /// <summary>"section 127(2)(a)", "the whole".</summary>
    public string Affected => Provisions.IsEmpty ? "the whole" : ProvisionName.Join(Provisions);
}

/// <summary>Whether a change has begun.</summary>
public enum ChangeStanding
{
    InForce,
    ToCome,

    /// <summary>Made, and no day appointed yet.</summary>
    Prospective,

    /// <summary>No date is published.</summary>
    Undated,
}

/// <summary>What the register says of a change.</summary>
public enum RegisterStanding
{
    /// <summary>It says the same.</summary>
    Says,

    /// <summary>It has a place for it and says nothing there.</summary>
    Lacks,

    /// <summary>It says another date.</summary>
    Differs,

    /// <summary>It has no place for it: amended words, provisions that it does not list.</summary>
    HoldsNot,
}
