using System.Collections.Immutable;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Yaml;
using static PolicyForge.Workspaces.Dates.DateYaml;
using static PolicyForge.Workspaces.Ids.IdYaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Statutory;

/// <summary>The keys of clauses/statutory-policies.yaml.</summary>
internal static class StatutoryYaml
{
    internal static readonly YamlShape<Publication> Publishing = Choice(("must", Publication.Must), ("recommended", Publication.Recommended), ("optional", Publication.Optional));

    private static readonly YamlKey<string> EntryId = Required("id", Id, "The name that policy.yaml gives as `statutory`.");
    private static readonly YamlKey<string> Title = Required("title", Line, "What the policy is about.");
    private static readonly YamlKey<ImmutableArray<SchoolType>> For = Required("for", ListOf(Choice(SchoolWords.Types), least: 1), "Which types of school must have it.");
    private static readonly YamlKey<ImmutableArray<SchoolPhase>> Phases = Optional("phases", ListOf(Choice(SchoolWords.Phases), least: 1), "Which phases; all where it is left out.");
    private static readonly YamlKey<ByType<string>> Approver = Required("approver", Each(Line), "Who approves it.");
    private static readonly YamlKey<ReviewCycle> Review = Required("review", ReviewCycleYaml.Shape, "The longest time between reviews.");
    private static readonly YamlKey<ByType<Publication>> Publish = Required("publish", Each(Publishing), "Whether it goes on the website.");
    private static readonly YamlKey<string> Basis = Required("basis", Line, "The law or guidance that asks for it.");
    private static readonly YamlKey<ImmutableArray<Located<string>>> Cites = Optional("cites", ListOf(At(Id)), "Entries of the register of legislation.");
    private static readonly YamlKey<Located<string>> PartOf = Optional("may_be_part_of", At(Id), "Another entry whose policy may hold this one.");
    private static readonly YamlKey<ImmutableArray<StatutoryRule>> ByLaw = Optional(
        "by_law", ListOf(Choice(("review", StatutoryRule.Review), ("publish", StatutoryRule.Publish))), "What law or statutory guidance fixes: review, publish. A trust may only be stricter.");

    private static readonly YamlKey<string> Note = Optional("note", Text, "What else is to be known.");

    private static readonly YamlShape<StatutoryPolicy> Entry = new YamlObject<StatutoryPolicy>(
        "An entry of the statutory list", [EntryId, Title, For, Phases, Approver, Review, Publish, Basis, Cites, PartOf, ByLaw, Note], map => new StatutoryPolicy
        {
            Id = map.Get(EntryId),
            Title = map.Get(Title),
            For = map.Get(For),
            Phases = map.Get(Phases, []),
            Approver = map.Get(Approver),
            Review = map.Get(Review),
            Publish = map.Get(Publish),
            Basis = map.Get(Basis),
            Cites = map.Get(Cites, []),
            MayBePartOf = map.Find(PartOf),
            ByLaw = map.Get(ByLaw, []),
            Note = map.Find(Note),
            Location = map.LocationOf(EntryId),
        });

    private static readonly YamlKey<ImmutableArray<StatutoryPolicy>> Entries = Required("statutory_policies", ListOf(Entry), "The policies that schools must have.");

    private static readonly YamlKey<PartialDate> AsOf = Optional("as_of", Date, "The day to which PolicyForge's own entries were brought up to date; `policyforge update-registers` writes it.");

    public static YamlObject<ImmutableArray<StatutoryPolicy>> Shape { get; } = new("The statutory list", [AsOf, Entries], map => map.Get(Entries));

    /// <summary>One value for all schools, or one each for academies and maintained schools.</summary>
    internal static YamlShape<ByType<T>> Each<T>(YamlShape<T> value)
    {
        var academy = Required("academy", value, "For academies.");
        var maintained = Required("maintained", value, "For maintained schools.");
        return new YamlEither<ByType<T>>(
            new YamlSelect<T, ByType<T>>(value, (one, _, _) => new ByType<T>(one, one)),
            new YamlObject<ByType<T>>("A value by type of school", [academy, maintained], map => new ByType<T>(map.Get(academy), map.Get(maintained))));
    }
}
