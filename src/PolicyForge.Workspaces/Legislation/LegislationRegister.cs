using System.Collections.Immutable;
using PolicyForge.Workspaces.Ids;

namespace PolicyForge.Workspaces.Legislation;

/// <summary>The register of Acts, instruments and guidance: clauses/legislation.yaml.</summary>
/// <remarks>Supersession has no loops: the loader refuses them (PF7103).</remarks>
public sealed class LegislationRegister(IdTable<LegislationEntry> entries)
{
    private readonly ImmutableDictionary<string, ImmutableArray<LegislationEntry>> _editions = entries
        .Where(entry => entry.EditionOf is not null)
        .GroupBy(entry => entry.EditionOf!, StringComparer.Ordinal)
        .ToImmutableDictionary(
            group => group.Key,
            group => group.OrderBy(entry => entry.InForceFrom).ThenBy(entry => entry.Id, StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);

    public static LegislationRegister Empty { get; } = new(IdTable<LegislationEntry>.Empty);

    public IdTable<LegislationEntry> Entries { get; } = entries;

    /// <summary>Everything that may be cited: ids of entries, and ids of guidance without a year.</summary>
    public IEnumerable<string> CitableIds => Entries.Ids.Concat(_editions.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public bool IsCitable(string id) => Entries.Contains(id) || _editions.ContainsKey(id);

    /// <summary>Editions of guidance by the id without a year, oldest first; empty where there are none.</summary>
    public ImmutableArray<LegislationEntry> EditionsOf(string id) => _editions.GetValueOrDefault(id, []);

    /// <summary>True where some guidance that is cited without a year prints otherwise on the later day.</summary>
    public bool HasOtherEditions(DateOnly earlier, DateOnly later) =>
        earlier < later && _editions.Keys.Any(id => Find(id, earlier) is { } before && Find(id, later) is { } after && !before.PrintsAs(after));

    /// <summary>What took the place of an entry by that day, through all that took its place in turn; null where nothing did.</summary>
    public LegislationEntry? SuccessorOf(LegislationEntry entry, DateOnly day)
    {
        LegislationEntry? successor = null;
        while (entry.SupersededBy is { } next && Entries.Find(next.Value) is { } following && (following.InForceFrom is not { } from || from.FirstDay <= day)) entry = successor = following;
        return successor;
    }

    /// <summary>What an id means on a day: the entry of that id; else the newest edition that had begun by then, or the oldest before any had. Null for an unknown id.</summary>
    public LegislationEntry? Find(string id, DateOnly day)
    {
        if (Entries.Find(id) is { } entry) return entry;
        var editions = EditionsOf(id);
        return editions.LastOrDefault(edition => edition.InForceFrom is not { } from || from.FirstDay <= day) ?? editions.FirstOrDefault();
    }
}
