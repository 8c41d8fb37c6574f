using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>A layout's history table.</summary>
/// <param name="Title">Null for none.</param>
internal sealed record HistoryColumns(string? Title, ImmutableArray<HistoryColumn> Columns);

/// <summary>The mapping `history` of layout.yaml.</summary>
internal static class HistoryColumnsYaml
{
    private static readonly ImmutableArray<(string Word, HistoryField Value)> Fields =
    [
        ("version", HistoryField.Version), ("date", HistoryField.Date), ("author", HistoryField.Author), ("summary", HistoryField.Summary), ("status", HistoryField.Status),
    ];

    private static readonly YamlKey<HistoryField> Field = Required("field", Choice(Fields), "What the column shows.");
    private static readonly YamlKey<string> Heading = Required("heading", Line, "Its heading as printed.");
    private static readonly YamlKey<decimal> Width = Optional("width", new YamlNumber(1, 1000, isWhole: false), "Its share of the table's width (the default is 1).");

    private static readonly YamlShape<HistoryColumn> Column = new YamlObject<HistoryColumn>("A column", [Field, Heading, Width], map =>
        new HistoryColumn(map.Get(Field), map.Get(Heading), (double)map.Get(Width, 1)));

    private static readonly YamlKey<string> Title = Optional("title", Line, "What stands above the table.");
    private static readonly YamlKey<ImmutableArray<HistoryColumn>> Columns = Required("columns", ListOf(Column, least: 1), "The columns from left to right.");

    public static YamlShape<HistoryColumns> Shape { get; } = new YamlObject<HistoryColumns>("The history table", [Title, Columns], map =>
    {
        var columns = map.Get(Columns);
        foreach (var twice in columns.GroupBy(column => column.Field).Where(group => group.Count() > 1))
        {
            map.Source.Diagnostics.Report(LayoutDiagnostics.ColumnTwice, map.LocationOf(Columns), Fields.First(field => field.Value == twice.Key).Word);
        }

        double whole = columns.Sum(column => column.Weight);
        return new HistoryColumns(map.Find(Title), [.. columns.Select(column => column with { Weight = column.Weight / whole })]);
    });
}
