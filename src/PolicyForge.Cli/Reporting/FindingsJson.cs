using System.Text.Json;
using PolicyForge.Cli.Printing;
using PolicyForge.Diagnostics;

namespace PolicyForge.Cli.Reporting;

/// <summary>Findings for programs: docs/reference/json.md describes every member.</summary>
public static class FindingsJson
{
    /// <summary>Writes the members "findings" and "summary" into the object that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter json, IEnumerable<Diagnostic> findings)
    {
        var groups = FindingGroup.Of(findings);
        json.WriteStartArray("findings");
        foreach (var group in groups) WriteFinding(json, group);
        json.WriteEndArray();
        var counts = FindingCounts.Of(groups);
        json.WriteStartObject("summary");
        json.WriteNumber("errors", counts.Errors);
        json.WriteNumber("warnings", counts.Warnings);
        json.WriteNumber("notes", counts.Notes);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, FindingGroup group)
    {
        var finding = group.Finding;
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        json.WriteString("message", finding.Message);
        json.WriteString("hint", finding.Hint);
        json.WriteString("accepted", finding.Accepted);
        if (finding.Location is { } location) WritePlace(json, location);
        json.WriteStartArray("schools");
        foreach (string school in group.Schools) json.WriteStringValue(school);
        json.WriteEndArray();
        json.WriteStartArray("trace");
        foreach (var frame in finding.Trace)
        {
            json.WriteStartObject();
            json.WriteString("description", frame.Description);
            WritePlace(json, frame.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceLocation location)
    {
        json.WriteString("path", location.Path);
        json.WriteString("revision", location.Revision);
        json.WriteNumber("line", location.Start.Line);
        json.WriteNumber("column", location.Start.Column);
        json.WriteNumber("end_line", location.End.Line);
        json.WriteNumber("end_column", location.End.Column);
    }
}
