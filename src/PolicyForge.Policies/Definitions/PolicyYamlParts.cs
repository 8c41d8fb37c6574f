using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PolicyForge.Policies.Reviews;
using PolicyForge.Policies.Schools;
using PolicyForge.Policies.Yaml;
using static PolicyForge.Policies.Yaml.YamlShapes;

namespace PolicyForge.Policies.Definitions;

/// <summary>The smaller mappings inside policy.yaml.</summary>
internal static class PolicyYamlParts
{
    /// <summary>A review cycle in words or as a period.</summary>
    public static YamlShape<ReviewCycle> CycleShape { get; } = new YamlScalarShape<ReviewCycle>(TryParseCycle, ReviewDiagnostics.InvalidCycle, DescribeCycle);

    private static readonly YamlKey<ReviewCycle> Cycle = Required("cycle", CycleShape,
        "How often: annual, two-years, three-years, four-years, termly, a period such as P18M, a month such as \"every September\", or live.");

    private static readonly YamlKey<ImmutableArray<ReviewTrigger>> AlsoOn = Optional("also_on", ListOf(Choice(
        ("legislation", ReviewTrigger.Legislation), ("guidance", ReviewTrigger.Guidance), ("incident", ReviewTrigger.Incident))), "What brings a review forward.");

    private static readonly YamlKey<ImmutableArray<SchoolPhase>> Phases = Optional("phases", ListOf(Choice(SchoolWords.Phases), least: 1), "Only schools of these phases.");
    private static readonly YamlKey<ImmutableArray<SchoolType>> Types = Optional("types", ListOf(Choice(SchoolWords.Types), least: 1), "Only schools of these types.");

    private static readonly YamlKey<ImmutableArray<string>> With = Required("with", ListOf(Line, least: 1), "Whom changes are consulted on with: a JCC, say.");
    private static readonly YamlKey<ImmutableArray<ConsultationOccasion>> RequiredFor = Required("required_for", ListOf(Choice(
        ("varied-clause", ConsultationOccasion.VariedClause), ("new-version", ConsultationOccasion.NewVersion)), least: 1), "What has to be consulted on.");

    public static YamlShape<ReviewSchedule> Review { get; } = new YamlObject<ReviewSchedule>("The review", [Cycle, AlsoOn], map =>
        new ReviewSchedule(map.Get(Cycle), map.Get(AlsoOn, [])));

    public static YamlShape<Applicability> AppliesTo { get; } = new YamlObject<Applicability>("The list of schools that a policy applies to", [Phases, Types], map =>
        new Applicability(map.Get(Phases, []), map.Get(Types, [])));

    public static YamlShape<ConsultationRequirement> Consultation { get; } = new YamlObject<ConsultationRequirement>("The consultation", [With, RequiredFor], map =>
        new ConsultationRequirement(map.Get(With), map.Get(RequiredFor)));

    private static bool TryParseCycle(string text, [MaybeNullWhen(false)] out ReviewCycle cycle)
    {
        cycle = ReviewCycleWording.Parse(text);
        return cycle is not null;
    }

    private static JsonObject DescribeCycle() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = new JsonArray([.. ReviewCycleWording.Words.Select(word => JsonValue.Create(word))]) },
            new JsonObject { ["type"] = "string", ["pattern"] = "^P([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?$" },
            new JsonObject { ["type"] = "string", ["pattern"] = "^[Ee]very (January|February|March|April|May|June|July|August|September|October|November|December)$" }),
    };
}
