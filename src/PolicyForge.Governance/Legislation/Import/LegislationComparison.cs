using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>The use case "legislation import": what downloaded files say, held against the register.</summary>
/// <param name="Changes">Of entries of the register, by entry, then by day.</param>
/// <param name="NewLaws">What the files name and the register does not have, by address.</param>
/// <param name="Elsewhere">Effects on law that the register does not have.</param>
/// <param name="OutsideEngland">Effects on entries of the register that do not extend to England.</param>
/// <param name="Findings">Where the register says otherwise: PF7321, PF7322.</param>
public sealed record LegislationComparison(ImmutableArray<RegisterChange> Changes, ImmutableArray<PublishedLaw> NewLaws, int Elsewhere, int OutsideEngland, ImmutableArray<Diagnostic> Findings)
{
    public static LegislationComparison Of(LegislationRegister register, LegislationDownload download, DateOnly today)
    {
        var entries = EntriesByItem(register);
        var known = download.Effects.Where(effect => entries.ContainsKey(effect.Affected)).ToImmutableArray();
        var judge = new EffectJudge(today);
        ImmutableArray<RegisterChange> changes =
        [
            .. known.Where(effect => effect.ExtendsToEngland).SelectMany(effect => judge.Judge(entries[effect.Affected], effect)).GroupBy(GroupOf).Select(Together)
                .OrderBy(change => change.Entry.Id, StringComparer.Ordinal).ThenBy(change => change.From ?? DateOnly.MaxValue).ThenBy(change => change.Kind).ThenBy(change => change.By, StringComparer.Ordinal)
                .ThenBy(change => change.Affected, StringComparer.Ordinal),
        ];
        return new LegislationComparison(
            changes,
            [.. download.Laws.Where(law => law.Item.Kind is not null && !entries.ContainsKey(law.Item)).OrderBy(law => law.Item.Path, StringComparer.Ordinal)],
            download.Effects.Length - known.Length,
            known.Count(effect => !effect.ExtendsToEngland),
            [.. changes.Where(change => change.Register == RegisterStanding.Differs).Select(Differs), .. download.Laws.Where(law => entries.ContainsKey(law.Item)).Select(law => TitleFinding(entries[law.Item], law)).OfType<Diagnostic>()]);
    }

    /// <summary>Of two entries with one address (an EU regulation, and what the United Kingdom kept of it) the one that has not ended.</summary>
    private static Dictionary<ItemAddress, LegislationEntry> EntriesByItem(LegislationRegister register)
    {
        var found = new Dictionary<ItemAddress, LegislationEntry>();
        foreach (var entry in register.Entries.OrderByDescending(entry => entry.Ended is not null))
        {
            if (ItemAddress.TryParse(entry.Address, out var item)) found[item] = entry;
        }

        return found;
    }

    private static (string Id, EffectKind Kind, string By, DateOnly? From, string? Qualification, ChangeStanding Standing, RegisterStanding Register, bool IsWhole) GroupOf(RegisterChange change) =>
        (change.Entry.Id, change.Kind, change.ByTitle, change.From, change.Qualification, change.Standing, change.Register, change.Provisions.IsEmpty);

    private static RegisterChange Together(IEnumerable<RegisterChange> changes)
    {
        RegisterChange[] all = [.. changes];
        return all[0] with
        {
            Type = all.All(change => change.Type == all[0].Type) ? all[0].Type : "amended",
            Provisions = [.. all.SelectMany(change => change.Provisions).Distinct(StringComparer.Ordinal)],
            ByProvisions = all.All(change => change.ByProvisions == all[0].ByProvisions) ? all[0].ByProvisions : "",
        };
    }

    private static Diagnostic Differs(RegisterChange change) => ImportDiagnostics.DateDiffers.At(
        change.Entry.Location,
        $"{(change.Kind == EffectKind.Repeal ? "The repeal" : "The beginning")} {(change.Provisions.IsEmpty ? "" : $"of {change.Affected} ")}".TrimEnd(),
        change.Entry.Title, EffectJudge.RecordedDate(change), PartialDate.OfDay(change.From!.Value));

    private static Diagnostic? TitleFinding(LegislationEntry entry, PublishedLaw law) =>
        entry.Title == law.Title || entry.Kind == LegislationKind.EuDerived || entry.Title.Replace('’', '\'') == law.Title.Replace('’', '\'') ? null : ImportDiagnostics.TitleDiffers.At(entry.Location, law.Item.Path, entry.Title, law.Title);
}
