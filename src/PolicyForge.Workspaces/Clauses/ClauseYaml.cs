using System.Collections.Immutable;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Yaml;
using static PolicyForge.Workspaces.Dates.DateYaml;
using static PolicyForge.Workspaces.Ids.IdYaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>The keys of a clause's front matter.</summary>
internal static class ClauseYaml
{
    internal static readonly YamlKey<string> ClauseKey = Required("id", ClauseId, "The clause's path under clauses/ without .md.");

    private static readonly YamlKey<string> Title = Required("title", Line, "The clause's title, for lists and schedules.");
    private static readonly YamlKey<string> Owner = Required("owner", Line, "Who keeps the text up to date.");
    private static readonly YamlKey<ClauseTier> Tier = Required("tier", Choice(("central", ClauseTier.Central), ("adaptable", ClauseTier.Adaptable), ("local", ClauseTier.Local)),
        "central: no school may vary it. adaptable: a school may. local: each school writes its own.");

    private static readonly YamlKey<ImmutableArray<Located<string>>> Cites = Optional("cites", ListOf(At(Id)), "Ids of the register of legislation that the text cites.");
    private static readonly YamlKey<ImmutableArray<(YamlScalar Key, SlotDefinition Value)>> Slots = Optional(
        "slots", new YamlDictionary<SlotDefinition>(Name, SlotYaml.Shape), "Places that a school may fill without varying the clause, by name.");

    private static readonly YamlKey<string> With = Required("with", Line, "With whom the text was agreed.");
    private static readonly YamlKey<PartialDate> On = Required("on", Date, "When the text was agreed.");
    private static readonly YamlKey<Agreement> Agreed = Optional("agreed", new YamlObject<Agreement>("An agreement", [With, On], map =>
        new Agreement(map.Get(With), map.Get(On))), "With whom and when the trust's text was agreed.");

    private static readonly YamlKey<ImmutableArray<string>> Formerly = Optional("formerly", ListOf(ClauseId), "Ids that the clause had before, the newest last, written by `policyforge rename`: its earlier texts are found under them.");

    /// <summary>The text is left to whoever reads the file.</summary>
    public static YamlObject<Clause> Shape { get; } = new("A clause's front matter", [ClauseKey, Title, Owner, Tier, Cites, Slots, Agreed, Formerly], map => new Clause
    {
        Id = map.Get(ClauseKey),
        Title = map.Get(Title),
        Owner = map.Get(Owner),
        Tier = map.Get(Tier),
        Cites = map.Get(Cites, []),
        Slots = [.. map.Get(Slots, []).Select(entry => entry.Value with { Name = entry.Key.Value, Location = map.Source.Locate(entry.Key) })],
        Agreed = map.Find(Agreed),
        Formerly = map.Get(Formerly, []),
        Text = new ClauseText(map.Source.Text, map.Source.Text.Text.Length),
        Location = map.LocationOf(ClauseKey),
    });
}
