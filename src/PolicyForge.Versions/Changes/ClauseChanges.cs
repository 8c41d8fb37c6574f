using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Versions.Changes;

/// <summary>Compares the clauses that a policy may be made of, then and now. A pure function.</summary>
internal static class ClauseChanges
{
    /// <param name="old">The policy as it was then; null where there was none.</param>
    /// <param name="oldSchool">The school as it was then.</param>
    /// <param name="school">Null compares the trust's own text.</param>
    public static ImmutableArray<ClauseChange> Between(Workspace then, PolicyDefinition? old, School? oldSchool, Workspace now, PolicyDefinition policy, School? school)
    {
        var after = ClausesOf(now, policy, school);
        var before = old is null || (school is not null && oldSchool is null) ? [] : UnderTodaysNames(ClausesOf(then, old, oldSchool), after);
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => Compare(before.GetValueOrDefault(id), after.GetValueOrDefault(id), school?.Id)).OfType<ClauseChange>()
                .Select(change => change.Kind == ClauseChangeKind.Added ? change with { HasTextOf = GoneWithTextOf(after[change.ClauseId], before, after, now) } : change),
        ];
    }

    private static string? GoneWithTextOf(EffectiveClause added, Dictionary<string, EffectiveClause> before, Dictionary<string, EffectiveClause> after, Workspace now) =>
        before.FirstOrDefault(old => !after.ContainsKey(old.Key) && !now.Clauses.Contains(old.Key) && old.Value.Trust.Text.Digest == added.Trust.Text.Digest).Key;

    private static Dictionary<string, EffectiveClause> ClausesOf(Workspace workspace, PolicyDefinition policy, School? school) =>
        ReferencedText.Of(workspace, policy, school).Clauses.ToDictionary(clause => clause.Id, StringComparer.Ordinal);

    /// <summary>A clause that was renamed since is still the same clause.</summary>
    private static Dictionary<string, EffectiveClause> UnderTodaysNames(Dictionary<string, EffectiveClause> before, Dictionary<string, EffectiveClause> after)
    {
        foreach (var now in after.Values.Where(clause => !before.ContainsKey(clause.Id)))
        {
            string? former = now.Trust.Formerly.LastOrDefault(name => before.ContainsKey(name) && !after.ContainsKey(name));
            if (former is not null && before.Remove(former, out var clause)) before[now.Id] = clause;
        }

        return before;
    }

    private static ClauseChange? Compare(EffectiveClause? before, EffectiveClause? after, string? schoolId)
    {
        var named = (after ?? before)!;
        return KindOf(before, after) is { } kind ? new ClauseChange(named.Id, named.Title, kind, named.Own is not null || kind == ClauseChangeKind.CustomisationDropped ? schoolId : null) : null;
    }

    private static ClauseChangeKind? KindOf(EffectiveClause? before, EffectiveClause? after)
    {
        if (before is null) return ClauseChangeKind.Added;
        if (after is null) return ClauseChangeKind.TakenOut;
        if (before.Own is null && after.Own is not null) return ClauseChangeKind.Customised;
        if (before.Own is not null && after.Own is null) return ClauseChangeKind.CustomisationDropped;
        if (before.Text.Digest != after.Text.Digest) return ClauseChangeKind.TextChanged;
        return before.Title == after.Title && DetailsOf(before).SequenceEqual(DetailsOf(after), StringComparer.Ordinal) ? null : ClauseChangeKind.DetailsChanged;
    }

    private static IEnumerable<string> DetailsOf(EffectiveClause clause) =>
        clause.Cites.Select(cited => cited.Value).Concat(clause.Trust.Slots.Select(slot => $"{slot.Name}={slot.Default?.Value}"));
}
