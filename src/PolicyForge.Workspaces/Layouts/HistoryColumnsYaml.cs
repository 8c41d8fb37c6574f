using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>A layout's history table.</summary>
/// <param name="Title">Null for none.</param>
internal sealed record HistoryColumns(string? Title, ImmutableArray<HistoryColumn> Columns)
{
    public string VersionPrefix { get; init; } = "";

    public DateForm? DateForm { get; init; }

    public bool PublicIsIssued { get; init; } = true;

    public bool NewestFirst { get; init; }
}

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

    private static readonly YamlKey<string> VersionPrefix = Optional("version_prefix", Line, "What stands before each version: \"Version\" prints \"Version 1.0\", \"V\" prints \"V1.0\".");
    private static readonly YamlKey<DateForm> Dates = Optional("date_form", DateFormYaml.Shape, "How dates are written in the table, where that is not as everywhere else.");
    private static readonly YamlKey<bool> Public = Optional("public", Choice(("issued", true), ("all", false)), "What copies for the public list: versions that were issued (the default), or all, drafts too.");

    private static readonly YamlKey<bool> Order = Optional("order", Choice(("oldest_first", false), ("newest_first", true)), "Which version stands on top: oldest_first (the default), or newest_first.");

    public static YamlShape<HistoryColumns> Shape { get; } = new YamlObject<HistoryColumns>("The history table", [Title, Columns, VersionPrefix, Dates, Public, Order], map =>
    {
        var columns = map.Get(Columns);
        foreach (var twice in columns.GroupBy(column => column.Field).Where(group => group.Count() > 1))
        {
            map.Source.Diagnostics.Report(LayoutDiagnostics.ColumnTwice, map.LocationOf(Columns), Fields.First(field => field.Value == twice.Key).Word);
        }

        double whole = columns.Sum(column => column.Weight);
        return new HistoryColumns(map.Find(Title), [.. columns.Select(column => column with { Weight = column.Weight / whole })])
        {
            VersionPrefix = map.Find(VersionPrefix) is { } prefix ? (prefix.Length == 1 ? prefix : prefix + " ") : "",
            DateForm = map.FindValue(Dates),
            PublicIsIssued = map.Get(Public, true),
            NewestFirst = map.Get(Order, false),
        };
    });
}
