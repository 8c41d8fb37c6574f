using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Composition;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Legislation;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Versions.Changes;

/// <summary>Holds the citations of a policy's texts against the register on two days. A pure function.</summary>
public static partial class LawChanges
{
    /// <summary>What a new version of the later day would print otherwise, and what ended between and is cited by name, in ordinal order of id.</summary>
    /// <param name="school">Null asks for the trust's own text.</param>
    /// <param name="then">The register as it was when the version was made.</param>
    /// <param name="by">The register of the later day; null for that of the workspace.</param>
    public static ImmutableArray<LawChange> Between(
        Workspace workspace, PolicyDefinition policy, School? school, LegislationRegister then, DateOnly earlier, DateOnly later, LegislationRegister? by = null) => later <= earlier && then == (by ?? workspace.Legislation)
        ? []
        :
        [
            .. ReferencedText.Of(workspace, policy, school).Texts
                .SelectMany(text => CiteCall().Matches(text.Text).Where(call => !call.Groups["historic"].Success).Select(call => (Id: call.Groups["name"].Value, text.Path)))
                .GroupBy(call => call.Id, call => call.Path, StringComparer.Ordinal)
                .OrderBy(calls => calls.Key, StringComparer.Ordinal)
                .Select(calls => ChangeOf(then, by ?? workspace.Legislation, calls.Key, earlier, later < earlier ? earlier : later, [.. calls.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
                .OfType<LawChange>(),
        ];

    private static LawChange? ChangeOf(LegislationRegister then, LegislationRegister now, string id, DateOnly earlier, DateOnly later, ImmutableArray<string> files)
    {
        if (then.Find(id, earlier) is not { } old || now.Find(id, later) is not { } current) return null;
        bool isByName = now.Entries.Contains(id);
        bool hadEnded = old.Ended is { } before && before.FirstDay <= earlier;
        if (isByName && !hadEnded && current.Ended is { } end && end.FirstDay <= later) return new LawChange(id, current, now.SuccessorOf(current, later), false, files) { Steps = Succession(now, current, later) };
        return old.PrintsAs(current) ? null : new LawChange(id, old, current, true, files) { Steps = isByName ? [] : Editions(now, id, old, current) };
    }

    /// <summary>What took the place of an entry by that day, one after the other.</summary>
    private static ImmutableArray<LawStep> Succession(LegislationRegister register, LegislationEntry entry, DateOnly day)
    {
        var steps = ImmutableArray.CreateBuilder<LawStep>();
        while (entry.SupersededBy is { } next && register.Entries.Find(next.Value) is { } following && (following.InForceFrom is not { } from || from.FirstDay <= day))
        {
            steps.Add(new LawStep(entry, following, IsRecorded: true));
            entry = following;
        }

        return steps.DrainToImmutable();
    }

    /// <summary>The editions from the one that was printed to the one that is, each with the one before it.</summary>
    private static ImmutableArray<LawStep> Editions(LegislationRegister register, string id, LegislationEntry old, LegislationEntry current)
    {
        var editions = register.EditionsOf(id);
        int first = editions.IndexOf(editions.FirstOrDefault(edition => edition.Id == old.Id)!);
        int last = editions.IndexOf(editions.FirstOrDefault(edition => edition.Id == current.Id)!);
        LegislationEntry[] passed = first >= 0 && last > first ? [.. editions[first..(last + 1)]] : old.Id == current.Id ? [] : [old, current];
        return [.. passed.Zip(passed.Skip(1), (from, to) => new LawStep(from, to, from.SupersededBy?.Value == to.Id))];
    }

    [GeneratedRegex("""\bcite[ \t(]+["'](?<name>[^"'\n]+)["'](?:(?!\bcite\b)(?:\bhistoric\s*[:=]\s*(?<historic>true)|[^}]))*""", RegexOptions.CultureInvariant)]
    private static partial Regex CiteCall();
}
