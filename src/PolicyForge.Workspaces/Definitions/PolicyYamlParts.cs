using System.Collections.Immutable;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Definitions;

/// <summary>The smaller mappings inside policy.yaml.</summary>
internal static class PolicyYamlParts
{
    private static readonly YamlKey<ImmutableArray<SchoolPhase>> Phases = Optional("phases", ListOf(Choice(SchoolWords.Phases), least: 1), "Only schools of these phases.");
    private static readonly YamlKey<ImmutableArray<SchoolType>> Types = Optional("types", ListOf(Choice(SchoolWords.Types), least: 1), "Only schools of these types.");

    private static readonly YamlKey<ImmutableArray<string>> With = Required("with", ListOf(Line, least: 1), "Whom changes are consulted on with: a JCC, say.");
    private static readonly YamlKey<ImmutableArray<ConsultationOccasion>> RequiredFor = Required("required_for", ListOf(Choice(
        ("varied-clause", ConsultationOccasion.VariedClause), ("slot-value", ConsultationOccasion.SlotValue), ("new-version", ConsultationOccasion.NewVersion)), least: 1), "What has to be consulted on.");

    public static YamlShape<Applicability> AppliesTo { get; } = new YamlObject<Applicability>("The list of schools that a policy applies to", [Phases, Types], map =>
        new Applicability(map.Get(Phases, []), map.Get(Types, [])));

    public static YamlShape<ConsultationRequirement> Consultation { get; } = new YamlObject<ConsultationRequirement>("The consultation", [With, RequiredFor], map =>
        new ConsultationRequirement(map.Get(With), map.Get(RequiredFor)));

    public static YamlShape<ReadersAsked> Acknowledgements { get; } = new YamlEither<ReadersAsked>(
        new YamlSelect<bool, ReadersAsked>(YamlShapes.Boolean, (isAsked, _, _) => new ReadersAsked(isAsked, [])),
        new YamlSelect<ImmutableArray<Located<string>>, ReadersAsked>(ListOf(At(Line), least: 1), (roles, _, _) => new ReadersAsked(true, roles)));
}
