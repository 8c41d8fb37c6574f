using System.Collections.Immutable;
using PolicyForge.Cli.Running;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Cli.Reporting;

/// <summary>Prints entries of the register.</summary>
internal static class LegislationReport
{
    public static void Write(CommandSession session, ImmutableArray<LegislationEntry> entries, bool isJson)
    {
        if (isJson) WriteJson(session, entries);
        else TerminalTable.Write(session, ["Id", "Title", "In force from", "Ended", "Superseded by"], entries.Select(entry =>
            (string[])[entry.Id, entry.Title, entry.InForceFrom?.ToString() ?? "", entry.Ended?.ToString() ?? "", entry.SupersededBy?.Value ?? ""]));
    }

    public static void WriteEntry(TextWriter output, LegislationEntry entry)
    {
        (string Name, string? Value)[] lines =
        [
            ("Title", entry.Title), ("Id", entry.Id), ("Number", entry.Number), ("In force from", entry.InForceFrom?.ToString()), ("Ended", entry.Ended?.ToString()),
            ("Superseded by", entry.SupersededBy?.Value), ("Edition of", entry.EditionOf), ("Publisher", entry.Publisher), ("Address", entry.Address), ("Note", entry.Note),
        ];
        foreach (var (name, value) in lines.Where(line => line.Value is not null)) output.WriteLine($"{name + ":",-16}{value}");
        foreach (var part in entry.Provisions)
        {
            output.WriteLine($"  {part.Provision}: from {part.InForceFrom?.ToString() ?? "?"}{(part.Repealed is { } end ? $", repealed {end}" : "")}{(part.SupersededBy is { } next ? $", see {next.Value}" : "")}");
        }
    }

    private static void WriteJson(CommandSession session, ImmutableArray<LegislationEntry> entries) => JsonReport.Write(session.Environment.Output, json =>
    {
        json.WriteStartArray("legislation");
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Id);
            json.WriteString("title", entry.Title);
            json.WriteString("number", entry.Number);
            json.WriteString("in_force_from", entry.InForceFrom?.ToIso());
            json.WriteString("ended", entry.Ended?.ToIso());
            json.WriteString("superseded_by", entry.SupersededBy?.Value);
            json.WriteString("edition_of", entry.EditionOf);
            json.WriteString("address", entry.Address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
