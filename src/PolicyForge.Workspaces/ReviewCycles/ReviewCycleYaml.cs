using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.ReviewCycles;

/// <summary>How a policy says when it is reviewed.</summary>
internal static class ReviewCycleYaml
{
    /// <summary>A review cycle in words or as a period.</summary>
    public static YamlShape<ReviewCycle> Shape { get; } = new YamlScalarShape<ReviewCycle>(TryParseCycle, ReviewDiagnostics.InvalidCycle, DescribeCycle);

    private static readonly YamlKey<ReviewCycle> Cycle = Required("cycle", Shape,
        "How often: annual, two-years, three-years, four-years, termly, a period such as P18M, a month such as \"every September\", or live.");

    private static readonly YamlKey<ImmutableArray<ReviewTrigger>> AlsoOn = Optional("also_on", ListOf(Choice(
        ("legislation", ReviewTrigger.Legislation), ("guidance", ReviewTrigger.Guidance), ("incident", ReviewTrigger.Incident))), "What brings a review forward.");

    public static YamlShape<ReviewSchedule> Schedule { get; } = new YamlObject<ReviewSchedule>("The review", [Cycle, AlsoOn], map =>
        new ReviewSchedule(map.Get(Cycle), map.Get(AlsoOn, [])));

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
