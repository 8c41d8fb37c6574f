using System.Text.Json;
using PolicyForge.Building;
using PolicyForge.Cli.Running;

namespace PolicyForge.Cli.Reporting;

/// <summary>Says what a build did.</summary>
internal static class BuildReport
{
    public static void WriteText(CommandSession session, BuildResult result, string outputFolder)
    {
        session.Printer.PrintAll(result.Diagnostics);
        var output = session.Environment.Output;
        if (session.IsVerbose)
        {
            foreach (string path in result.Written) output.WriteLine($"wrote {session.Shown(Path.Combine(outputFolder, path))}");
            foreach (string path in result.Removed) output.WriteLine($"removed {session.Shown(Path.Combine(outputFolder, path))}");
        }

        if (session.IsQuiet) return;
        output.WriteLine(Summary(result, session.Shown(outputFolder)));
    }

    public static void WriteJson(CommandSession session, BuildResult result, string outputFolder) => JsonReport.Write(session.Environment.Output, json =>
    {
        json.WriteString("output", session.Shown(outputFolder));
        WriteList(json, "written", result.Written);
        json.WriteNumber("unchanged", result.Unchanged);
        WriteList(json, "removed", result.Removed);
        FindingsJson.WriteMembers(json, result.Diagnostics);
    });

    private static string Summary(BuildResult result, string folder)
    {
        if (result.HasErrors && result.Written.IsEmpty) return "Nothing was written.";
        string removed = result.Removed.IsEmpty ? "" : $", {Files(result.Removed.Length)} removed";
        string unchanged = result.Unchanged == 0 ? "" : $", {result.Unchanged} unchanged";
        return $"{Files(result.Written.Length)} written to {folder}{unchanged}{removed}.";
    }

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
