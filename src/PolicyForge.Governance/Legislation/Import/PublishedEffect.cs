using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>A change that one law makes to another, as legislation.gov.uk records it: a ukm:Effect of a feed, or a ukm:UnappliedEffect of an Act's XML.</summary>
public sealed record PublishedEffect
{
    /// <summary>EffectId, by which the same effect in two files is one; null where it is left out.</summary>
    public string? Id { get; init; }

    /// <summary>As published: "repealed", "words substituted", "coming into force".</summary>
    public required string Type { get; init; }

    public required ItemAddress Affected { get; init; }

    /// <summary>As the register cites provisions; empty for the whole.</summary>
    public ImmutableArray<string> Provisions { get; init; } = [];

    public ItemAddress? Affecting { get; init; }

    public string AffectingTitle { get; init; } = "";

    /// <summary>As published: "Sch. 7 para. 2(3)".</summary>
    public string AffectingProvisions { get; init; } = "";

    public ImmutableArray<EffectDate> Dates { get; init; } = [];

    /// <summary>RequiresApplied is false: editors do not mean to work it into the text, since it never took effect or is no change of text.</summary>
    public bool IsMarkedNotToApply { get; init; }

    /// <summary>Where the change extends: "E+W+S"; null where not said, or "same as affected".</summary>
    public string? Extent { get; init; }

    public required SourceLocation Location { get; init; }

    public EffectKind Kind => EffectKinds.Of(Type);

    /// <summary>False where the extent names countries and England is not among them.</summary>
    public bool ExtendsToEngland => Extent is null || !Extent.Split('+').All(part => part is "W" or "S" or "N.I." or "NI");
}

/// <summary>A ukm:InForce: when an effect begins.</summary>
/// <param name="Date">Null where it is prospective or the day is not known.</param>
/// <param name="Qualification">What is in force then, where it is not the whole: "for specified purposes"; null for "wholly in force".</param>
public sealed record EffectDate(DateOnly? Date, bool IsProspective, string? Qualification);
