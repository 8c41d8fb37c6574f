using PolicyForge.Documents.Layouts;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>The words for the forms of dates, each an example of itself.</summary>
internal static class DateFormYaml
{
    public static YamlShape<DateForm> Shape { get; } = YamlShapes.Choice(
        ("31 January 2023", DateForm.Words), ("31st January 2023", DateForm.Ordinal), ("31/01/2023", DateForm.Numbers), ("01 2023", DateForm.MonthNumber), ("Jan 2023", DateForm.ShortMonth));
}
