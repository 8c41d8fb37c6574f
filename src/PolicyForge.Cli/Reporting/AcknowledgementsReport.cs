using System.Collections.Immutable;
using System.Text.Json;
using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Running;
using PolicyForge.Composition.Copies;
using PolicyForge.Governance.Acknowledgements;
using PolicyForge.Governance.Reviews.Reports;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Cli.Reporting;

/// <summary>Prints who has read what, and who has not.</summary>
internal static class AcknowledgementsReport
{
    public static void Write(CommandSession session, ImmutableArray<ReadVersion> list, string format) => Write(
        session, format, "acknowledgements", ["School", "Policy", "Version", "Name", "Email", "Read on", "In force"],
        list.Select(one => (one.Copy, (string[])[one.Version, one.Read.Person.Name, one.Read.Person.Email, PartialDate.OfDay(one.Read.ReadOn).ToIso(), one.IsCurrent ? "yes" : "superseded"])),
        "Nobody is recorded as having read a version.", $"{list.Count(one => one.IsCurrent)} have read the version in force.");

    public static void Write(CommandSession session, ImmutableArray<Outstanding> list, string format) => Write(
        session, format, "outstanding", ["School", "Policy", "Version", "Name", "Email", "Last read"],
        list.Select(one => (one.Copy, (string[])[one.Version, one.Person.Name, one.Person.Email, one.LastRead ?? ""])),
        "Nobody is outstanding.", $"{list.Length} outstanding.");

    private static void Write(CommandSession session, string format, string member, string[] headings, IEnumerable<(PolicyCopy Copy, string[] Cells)> list, string nobody, string summary)
    {
        string[][] rows = [.. list.Select(row => (string[])[row.Copy.School!.Id, row.Copy.Policy.Id, .. row.Cells])];
        switch (format)
        {
            case "csv": session.Environment.Output.Write(CsvText.Write(rows.Prepend(headings))); break;
            case "json": JsonReport.Write(session.Environment.Output, json => WriteRows(json, member, headings, rows)); break;
            default:
                if (rows.Length > 0) TerminalTable.Write(session, headings, rows.Select(row => row.Select(TerminalText.Printable).ToArray()));
                if (!session.IsQuiet) session.Environment.Output.WriteLine(rows.Length == 0 ? nobody : summary);
                break;
        }
    }

    private static void WriteRows(Utf8JsonWriter json, string member, string[] headings, string[][] rows)
    {
        json.WriteStartArray(member);
        foreach (string[] row in rows)
        {
            json.WriteStartObject();
            for (int column = 0; column < headings.Length; column++)
            {
                string name = headings[column].ToLowerInvariant().Replace(' ', '_');
                if (name == "in_force") json.WriteBoolean(name, row[column] == "yes");
                else json.WriteString(name, row[column].Length == 0 ? null : row[column]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
