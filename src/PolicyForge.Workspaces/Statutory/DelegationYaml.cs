using System.Collections.Immutable;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Yaml;
using static PolicyForge.Workspaces.Ids.IdYaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Statutory;

/// <summary>The keys under `statutory` in policyforge.yaml.</summary>
internal static class DelegationYaml
{
    private static readonly YamlKey<string> EntryId = Required("id", Id, "An entry of the statutory list, or a name for a policy that the trust itself asks for.");
    private static readonly YamlKey<string> Title = Optional("title", Line, "What the policy is about.");
    private static readonly YamlKey<ImmutableArray<SchoolType>> For = Optional("for", ListOf(Choice(SchoolWords.Types), least: 1), "Which types of school must have it.");
    private static readonly YamlKey<ImmutableArray<SchoolPhase>> Phases = Optional("phases", ListOf(Choice(SchoolWords.Phases), least: 1), "Which phases must have it.");
    private static readonly YamlKey<Located<ByType<string>>> Approver = Optional("approver", At(StatutoryYaml.Each(Line)), "Who approves it under the scheme of delegation.");
    private static readonly YamlKey<Located<ReviewCycle>> Review = Optional("review", At(ReviewCycleYaml.Shape), "The longest time between reviews.");
    private static readonly YamlKey<Located<ByType<Publication>>> Publish = Optional("publish", At(StatutoryYaml.Each(StatutoryYaml.Publishing)), "Whether it goes on the website.");
    private static readonly YamlKey<string> Basis = Optional("basis", Line, "What asks for it; the scheme of delegation where it is left out.");
    private static readonly YamlKey<string> Note = Optional("note", Text, "What else is to be known.");
    private static readonly YamlKey<string> NotRequired = Optional("not_required", Line, "Why the trust's schools do not need it.");

    public static YamlShape<DelegatedPolicy> Entry { get; } = new YamlObject<DelegatedPolicy>(
        "An entry of the scheme of delegation", [EntryId, Title, For, Phases, Approver, Review, Publish, Basis, Note, NotRequired], map => new DelegatedPolicy(map.Get(EntryId), map.LocationOf(EntryId))
        {
            Title = map.Find(Title),
            For = map.FindValue(For),
            Phases = map.FindValue(Phases),
            Approver = map.Find(Approver),
            Review = map.Find(Review),
            Publish = map.Find(Publish),
            Basis = map.Find(Basis),
            Note = map.Find(Note),
            NotRequired = map.Find(NotRequired),
        });
}
