using System.Collections.Immutable;
using System.Text.Json;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Comparison;
using PolicyForge.Versions.Redlines;

namespace PolicyForge.Cli.Reporting;

/// <summary>Says what redlines were written.</summary>
internal static class RedlineReport
{
    public static void WriteText(CommandSession session, ImmutableArray<RedlinedCopy> changed, int compared, string folder, ImmutableArray<Diagnostic> findings)
    {
        session.Printer.PrintAll(findings);
        if (session.IsQuiet) return;
        if (!changed.IsEmpty) WriteTable(session, changed);

        WriteUnmarked(session.Environment.Output, changed);
        session.Environment.Output.WriteLine($"{changed.Length} of {compared} {(compared == 1 ? "document" : "documents")} changed; see {folder}/index.html.");
    }

    public static void WriteTable(CommandSession session, ImmutableArray<RedlinedCopy> changed) =>
        TerminalTable.Write(session, ["School", "Policy", "Sections changed", "Words added", "Words removed"], changed.Select(redline => (string[])
        [
            redline.Subject.SchoolId ?? "trust", redline.Subject.PolicyId, Number(redline.Summary.Sections.Length), Number(redline.Summary.WordsAdded), Number(redline.Summary.WordsRemoved),
        ]));

    public static void WriteJson(CommandSession session, ImmutableArray<RedlinedCopy> changed, ImmutableArray<string> written, ImmutableArray<Diagnostic> findings) =>
        JsonReport.Write(session.Environment.Output, json =>
        {
            json.WriteStartArray("redlines");
            foreach (var redline in changed)
            {
                json.WriteStartObject();
                json.WriteString("school", redline.Subject.SchoolId);
                json.WriteString("policy", redline.Subject.PolicyId);
                json.WriteNumber("words_added", redline.Summary.WordsAdded);
                json.WriteNumber("words_removed", redline.Summary.WordsRemoved);
                json.WriteStartArray("clauses");
                foreach (var clause in redline.Summary.Clauses)
                {
                    json.WriteStartObject();
                    json.WriteString("id", clause.ClauseId);
                    json.WriteString("change", ListReport.NameOf(clause.Nature));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                WriteChanges(json, "properties", redline.Summary.Properties);
                WriteChanges(json, "layout", redline.Summary.Layout);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("written");
            foreach (string path in written) json.WriteStringValue(path);
            json.WriteEndArray();
            FindingsJson.WriteMembers(json, findings);
        });

    private static void WriteChanges(Utf8JsonWriter json, string name, ImmutableArray<PropertyChange> changes)
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("name", change.Name);
            json.WriteString("old", change.Old);
            json.WriteString("new", change.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What the layout changed, said once however many documents wear it.</summary>
    private static void WriteUnmarked(TextWriter output, ImmutableArray<RedlinedCopy> changed)
    {
        var changes = changed.SelectMany(redline => redline.Summary.Layout.Select(change => (Change: change.ToString(), redline.Subject))).GroupBy(pair => pair.Change, pair => pair.Subject).ToList();
        if (changes.Count == 0) return;
        output.WriteLine("Not shown as changes in the text, since the layout changed:");
        foreach (var change in changes) output.WriteLine($"  {change.Key}, in {(change.Count() == 1 ? change.First() : $"{change.Count()} documents")}");
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
