using PolicyForge.Yaml;
using static PolicyForge.Workspaces.Dates.DateYaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>A slot in a clause's front matter, and the values that slots are given.</summary>
internal static class SlotYaml
{
    private static readonly YamlKey<string> Description = Required("description", Text, "What belongs here, for whoever fills it.");
    private static readonly YamlKey<SlotType> Type = Required("type", Choice(
        ("text", SlotType.Text), ("markdown", SlotType.Markdown), ("number", SlotType.Number), ("date", SlotType.Date), ("boolean", SlotType.Boolean), ("list", SlotType.List)), "What the slot holds.");

    private static readonly YamlKey<YamlNode> Default = Optional("default", new YamlAny(), "What stands there for a school that gives no value; without it every school must give one.");

    private static readonly YamlShape<string> AnyLine = new YamlText(severalLines: false, mayBeEmpty: true);

    private static readonly YamlShape<string> AnyText = new YamlText(severalLines: true, mayBeEmpty: true);

    private static readonly YamlShape<decimal> AnyNumber = new YamlNumber(-1_000_000_000, 1_000_000_000, isWhole: false);

    /// <summary>The name is left empty: it is the key.</summary>
    public static YamlShape<SlotDefinition> Shape { get; } = new YamlObject<SlotDefinition>("A slot", [Description, Type, Default], map =>
    {
        var type = map.Get(Type);
        var value = map.Find(Default) is { } node ? ReadValue(type, node, map.Source) : null;
        return new SlotDefinition("", map.Get(Description), type, value, map.LocationOf(Description));
    });

    /// <summary>A value of a slot; null with a finding where it is of another type.</summary>
    public static SlotValue? ReadValue(SlotType type, YamlNode node, YamlSource source)
    {
        object? value = type switch
        {
            SlotType.Text => Read(AnyLine, node, source),
            SlotType.Markdown => Read(AnyText, node, source),
            SlotType.Number => Read(AnyNumber, node, source),
            SlotType.Date => Read(Date, node, source),
            SlotType.Boolean => Read(YamlShapes.Boolean, node, source),
            _ => Read(Lines, node, source),
        };
        return value is null ? null : new SlotValue(type, value, source.Locate(node));
    }

    private static object? Read<T>(YamlShape<T> shape, YamlNode node, YamlSource source) =>
        shape.TryRead(node, source, out var value) ? value : null;
}
