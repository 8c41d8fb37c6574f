using System.Collections.Immutable;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Yaml;
using static PolicyForge.Workspaces.Dates.DateYaml;
using static PolicyForge.Workspaces.Ids.IdYaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Legislation;

/// <summary>The keys of clauses/legislation.yaml.</summary>
internal static class LegislationYaml
{
    private static readonly YamlKey<string> EntryId = Required("id", Id, "The name by which clauses cite it.");
    private static readonly YamlKey<string> Title = Required("title", Line, "The official title, as it is printed.");
    private static readonly YamlKey<LegislationKind> Kind = Required("kind", Choice(
        ("act", LegislationKind.Act), ("statutory-instrument", LegislationKind.StatutoryInstrument), ("eu-derived", LegislationKind.EuDerived), ("guidance", LegislationKind.Guidance)), "What it is.");

    private static readonly YamlKey<string> Number = Optional("number", Line, "Its chapter or serial number: 2018 c. 12.");
    private static readonly YamlKey<PartialDate> InForceFrom = Optional("in_force_from", Date, "The first day on which it is in force.");
    private static readonly YamlKey<PartialDate> Repealed = Optional("repealed", Date, "The first day on which it is no longer in force.");
    private static readonly YamlKey<PartialDate> Replaced = Optional("replaced", Date, "For guidance: the first day on which it is no longer in force.");
    private static readonly YamlKey<Located<string>> SupersededBy = Optional("superseded_by", At(Id), "The entry that takes its place.");
    private static readonly YamlKey<string> Address = Optional("address", WebAddress, "Where it can be read.");
    private static readonly YamlKey<string> Note = Optional("note", Text, "What whoever cites it should know.");
    private static readonly YamlKey<bool> Statutory = Optional("statutory", YamlShapes.Boolean, "For guidance: whether the law obliges schools to have regard to it.");
    private static readonly YamlKey<string> Publisher = Optional("publisher", Line, "For guidance: who publishes it.");
    private static readonly YamlKey<string> EditionOf = Optional("edition_of", Id, "For an edition of guidance: the id without year, which means the edition in force.");
    private static readonly YamlKey<ImmutableArray<ProvisionEntry>> Provisions = Optional("provisions", ListOf(ProvisionYaml.Shape, least: 1), "Provisions with dates of their own.");

    private static readonly YamlKey<ImmutableArray<string>> Misnomers = Optional("misnomers", ListOf(Line, least: 1), "Wrong names under which it is often written.");

    private static readonly YamlShape<LegislationEntry> Entry = new YamlObject<LegislationEntry>(
        "An entry of the register",
        [EntryId, Title, Kind, Number, InForceFrom, Repealed, Replaced, SupersededBy, Address, Note, Statutory, Publisher, EditionOf, Misnomers, Provisions],
        Make);

    private static readonly YamlKey<ImmutableArray<LegislationEntry>> Entries = Required("legislation", ListOf(Entry), "Acts, instruments and editions of guidance.");

    private static readonly YamlKey<PartialDate> AsOf = Optional("as_of", Date, "The day to which PolicyForge's own entries were brought up to date; `policyforge update-registers` writes it.");

    public static YamlObject<ImmutableArray<LegislationEntry>> Shape { get; } = new("The register of legislation", [AsOf, Entries], map => map.Get(Entries));

    private static LegislationEntry Make(YamlMap map)
    {
        var repealed = map.FindValue(Repealed);
        var replaced = map.FindValue(Replaced);
        if (repealed is not null && replaced is not null) map.Source.Diagnostics.Report(LegislationDiagnostics.EndedTwice, map.LocationOf(Replaced), map.Get(EntryId));
        var entry = new LegislationEntry
        {
            Id = map.Get(EntryId),
            Title = map.Get(Title),
            Kind = map.Get(Kind),
            Number = map.Find(Number),
            InForceFrom = map.FindValue(InForceFrom),
            Ended = repealed ?? replaced,
            SupersededBy = map.Find(SupersededBy),
            Address = map.Find(Address),
            Note = map.Find(Note),
            Statutory = map.FindValue(Statutory),
            Publisher = map.Find(Publisher),
            EditionOf = map.Find(EditionOf),
            Misnomers = map.Get(Misnomers, []),
            Provisions = map.Get(Provisions, []),
            Location = map.LocationOf(EntryId),
        };
        if (entry is { InForceFrom: { } from, Ended: { } end } && end.LastDay < from.FirstDay)
        {
            map.Source.Diagnostics.Report(LegislationDiagnostics.EndedBeforeItBegan, map.LocationOf(repealed is null ? Replaced : Repealed), entry.Id, end, from);
        }

        return entry;
    }
}
