using System.Collections.Immutable;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>What files that were downloaded from legislation.gov.uk say.</summary>
public sealed record LegislationDownload(ImmutableArray<PublishedEffect> Effects, ImmutableArray<PublishedLaw> Laws)
{
    public static LegislationDownload Empty { get; } = new([], []);

    /// <summary>Both together; an effect or a law that is in both counts once.</summary>
    public LegislationDownload With(LegislationDownload other) => new(
        [.. Effects.Concat(other.Effects).DistinctBy(effect => effect.Id ?? effect.Location.ToString(), StringComparer.Ordinal)],
        [.. Laws.Concat(other.Laws).OrderByDescending(law => law.IsDocument).DistinctBy(law => law.Item)]);
}
