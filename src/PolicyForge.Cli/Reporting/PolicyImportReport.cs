using System.Text.Json;
using PolicyForge.Cli.Running;
using PolicyForge.Documents.Layouts;
using PolicyForge.Importing;
using PolicyForge.Importing.Proof;

namespace PolicyForge.Cli.Reporting;

/// <summary>Prints what became of a file that was imported.</summary>
internal static class PolicyImportReport
{
    /// <param name="file">The file's name.</param>
    /// <param name="written">Where the files are: "in commit 1a2b3c4d5e"; null where they were not written.</param>
    public static void Write(CommandSession session, ImportResult result, bool isJson, string file, string? written)
    {
        if (isJson)
        {
            JsonReport.Write(session.Environment.Output, json => WriteJson(json, result, file, written is not null));
            return;
        }

        session.Printer.PrintAll(result.Findings);
        if (session.IsQuiet || result is not { Edit: { } edit, Comparison: { } comparison }) return;
        var output = session.Environment.Output;
        string history = result.Versions is { } versions ? $", {versions} versions" : "";
        output.WriteLine($"{edit.Drafts.Length} files {(written is null ? "would be written" : "written, " + written)}: {result.Sections} sections{history}, numbered as \"{SchemeOf(result.Scheme)}\".");
        if (session.IsVerbose)
        {
            foreach (var draft in edit.Drafts) output.WriteLine("  " + draft.Path);
        }

        output.WriteLine(comparison.Differences.IsEmpty
            ? $"Proved: all {comparison.Lines} paragraphs and cells of {file} are built exactly as they stand there."
            : $"{comparison.Equal} of {comparison.Lines} paragraphs and cells of {file} are built exactly as they stand there; {comparison.Differences.Length} places differ (above).");
    }

    private static void WriteJson(Utf8JsonWriter json, ImportResult result, string file, bool isWritten)
    {
        json.WriteString("file", file);
        json.WriteBoolean("written", isWritten);
        json.WriteStartArray("files");
        foreach (var draft in result.Edit?.Drafts ?? []) json.WriteStringValue(draft.Path);
        json.WriteEndArray();
        if (result.Comparison is { } comparison)
        {
            json.WriteString("numbering", SchemeOf(result.Scheme));
            json.WriteNumber("sections", result.Sections);
            json.WriteNumber("versions", result.Versions ?? 0);
            json.WriteNumber("lines", comparison.Lines);
            json.WriteNumber("equal", comparison.Equal);
            json.WriteStartArray("differences");
            foreach (var difference in comparison.Differences) WriteDifference(json, difference);
            json.WriteEndArray();
        }

        FindingsJson.WriteMembers(json, result.Findings);
    }

    private static void WriteDifference(Utf8JsonWriter json, Difference difference)
    {
        json.WriteStartObject();
        json.WriteString("kind", difference.Kind switch
        {
            DifferenceKind.Case => "case", DifferenceKind.NumberMark => "number-mark", DifferenceKind.Lines => "lines", DifferenceKind.Cell => "cell", DifferenceKind.Missing => "missing", DifferenceKind.Added => "added", _ => "words",
        });
        json.WriteString("place", difference.Source?.Place ?? difference.Built?.Place);
        json.WriteString("source", difference.Source?.Printed);
        json.WriteString("built", difference.Built?.Printed);
        json.WriteEndObject();
    }

    private static string SchemeOf(NumberingScheme scheme) => scheme == NumberingScheme.DecimalZero ? "decimal-zero" : scheme.ToString().ToLowerInvariant();
}
