using System.Collections.Immutable;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Policies.Versions;

namespace PolicyForge.Cli.Reporting;

/// <summary>Says what redlines were written.</summary>
internal static class RedlineReport
{
    public static void WriteText(CommandSession session, ImmutableArray<RedlinedCopy> changed, int compared, string folder, ImmutableArray<Diagnostic> findings)
    {
        session.Printer.PrintAll(findings);
        if (session.IsQuiet) return;
        if (!changed.IsEmpty)
        {
            TerminalTable.Write(session, ["School", "Policy", "Sections changed", "Words added", "Words removed"], changed.Select(redline => (string[])
            [
                redline.Subject.SchoolId ?? "trust", redline.Subject.PolicyId, Number(redline.Summary.Sections.Length), Number(redline.Summary.WordsAdded), Number(redline.Summary.WordsRemoved),
            ]));
        }

        session.Environment.Output.WriteLine($"{changed.Length} of {compared} {(compared == 1 ? "document" : "documents")} changed; see {folder}/index.html.");
    }

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
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("written");
            foreach (string path in written) json.WriteStringValue(path);
            json.WriteEndArray();
            FindingsJson.WriteMembers(json, findings);
        });

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
