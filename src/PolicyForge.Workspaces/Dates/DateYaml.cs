using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Dates;

/// <summary>How dates and periods are written in YAML.</summary>
internal static class DateYaml
{
    public static YamlShape<PartialDate> Date { get; } = new YamlScalarShape<PartialDate>(
        PartialDate.TryParse, YamlDiagnostics.InvalidDate, () => Pattern("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"))
    {
        Meant = text => WrittenDate.TryParse(text, out var date) ? (date.ToString(), date.ToIso()) : null,
    };

    public static YamlShape<Period> Period { get; } = new YamlScalarShape<Period>(
        (string text, out Period value) => Dates.Period.TryParse(text, out value) && !value.IsZero,
        YamlDiagnostics.InvalidPeriod,
        () => Pattern("^P([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?$"));
}
