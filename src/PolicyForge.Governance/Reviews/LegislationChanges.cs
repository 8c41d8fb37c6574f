using System.Collections.Immutable;
using PolicyForge.Workspaces.Legislation;
using PolicyForge.Workspaces.ReviewCycles;

namespace PolicyForge.Governance.Reviews;

/// <summary>Finds what has happened to cited law between two days.</summary>
public static class LegislationChanges
{
    /// <summary>Repeals, replacements and new editions that took effect after <paramref name="since"/> and by <paramref name="today"/>, oldest first.</summary>
    /// <param name="citedIds">Ids of entries, or of guidance without a year.</param>
    public static ImmutableArray<LegislationChange> Between(
        LegislationRegister register, IEnumerable<string> citedIds, IReadOnlyCollection<ReviewTrigger> triggers, DateOnly since, DateOnly today) =>
    [
        .. citedIds
            .Distinct(StringComparer.Ordinal)
            .SelectMany(id => ChangesOf(register, id, triggers))
            .Where(change => change.On.FirstDay > since && change.On.FirstDay <= today)
            .Distinct()
            .OrderBy(change => change.On)
            .ThenBy(change => change.LegislationId, StringComparer.Ordinal),
    ];

    private static IEnumerable<LegislationChange> ChangesOf(LegislationRegister register, string id, IReadOnlyCollection<ReviewTrigger> triggers)
    {
        if (register.Entries.Find(id) is { } entry)
        {
            var trigger = entry.Kind == LegislationKind.Guidance ? ReviewTrigger.Guidance : ReviewTrigger.Legislation;
            if (triggers.Contains(trigger) && entry.Ended is { } ended) yield return new LegislationChange(id, entry.Title, ended, EndOf(register, entry));
        }

        if (!triggers.Contains(ReviewTrigger.Guidance)) yield break;
        foreach (var edition in register.EditionsOf(id))
        {
            if (edition.InForceFrom is { } from) yield return new LegislationChange(id, edition.Title, from, $"a new edition of the guidance: {edition.Title}");
        }
    }

    private static string EndOf(LegislationRegister register, LegislationEntry entry)
    {
        string verb = entry.Kind == LegislationKind.Guidance ? "replaced" : "repealed";
        return entry.SupersededBy is { } next && register.Entries.Find(next.Value) is { } successor
            ? $"{verb}; see {successor.Title}"
            : verb;
    }
}
