using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>The list `control` of layout.yaml: the lines of the document-control box.</summary>
internal static class ControlYaml
{
    private static readonly YamlKey<ControlField> Field = Required("field", Choice(
        ("version", ControlField.Version), ("status", ControlField.Status), ("date", ControlField.Date), ("approved_by", ControlField.ApprovedBy), ("approved_on", ControlField.ApprovedOn),
        ("minute", ControlField.Minute), ("last_reviewed", ControlField.LastReviewed), ("next_review", ControlField.NextReview), ("review_cycle", ControlField.ReviewCycle),
        ("owner", ControlField.Owner), ("author", ControlField.Author), ("consulted", ControlField.Consulted)), "What the line shows.");

    private static readonly YamlKey<string> Heading = Optional("heading", Line, "The words before it, where they are not the usual ones.");

    public static YamlShape<ImmutableArray<ControlLine>> Shape { get; } = ListOf(
        new YamlObject<ControlLine>("A line of the document-control box", [Field, Heading], map => new ControlLine(map.Get(Field), map.Find(Heading))), least: 1);
}
