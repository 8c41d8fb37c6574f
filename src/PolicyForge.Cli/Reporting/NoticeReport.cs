using System.Collections.Immutable;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Notices;

namespace PolicyForge.Cli.Reporting;

/// <summary>Says which notices were written, to whom they go and what they tell.</summary>
internal static class NoticeReport
{
    public static void WriteText(CommandSession session, ImmutableArray<ChangeNotice> notices, Func<ChangeNotice, string> nameOf, string folder, ImmutableArray<Diagnostic> findings)
    {
        session.Printer.PrintAll(findings);
        if (session.IsQuiet || notices.IsEmpty) return;
        TerminalTable.Write(session, ["Notice", "To", "Policies", "Changes"], notices.Select(notice => (string[])
        [
            nameOf(notice), string.Join(", ", NoticeMail.AddressesOf(notice)) is { Length: > 0 } known ? known : "no address known",
            string.Join(", ", notice.Policies.Select(policy => policy.Copy.Policy.Id).Concat(notice.New.Select(policy => $"{policy.Copy.Policy.Id} (new)"))), notice.Policies.Sum(policy => policy.Passages.Length).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ]));
        session.Environment.Output.WriteLine($"{notices.Length} {(notices.Length == 1 ? "notice" : "notices")} in {folder}: each as .docx, .html and .eml (a draft: look at it, then send it).");
    }

    public static void WriteJson(CommandSession session, ImmutableArray<ChangeNotice> notices, Func<ChangeNotice, string> nameOf, ImmutableArray<Diagnostic> findings) =>
        JsonReport.Write(session.Environment.Output, json =>
        {
            json.WriteStartArray("notices");
            foreach (var notice in notices)
            {
                json.WriteStartObject();
                json.WriteString("file", nameOf(notice));
                json.WriteString("audience", notice.Audience.ToString().ToLowerInvariant());
                json.WriteString("school", notice.School?.Id);
                json.WriteStartArray("to");
                foreach (string address in NoticeMail.AddressesOf(notice)) json.WriteStringValue(address);
                json.WriteEndArray();
                json.WriteStartArray("policies");
                foreach (var policy in notice.Policies)
                {
                    json.WriteStartObject();
                    json.WriteString("policy", policy.Copy.Policy.Id);
                    json.WriteString("from_version", policy.From.Version.ToString());
                    json.WriteString("to_version", (policy.To ?? policy.Waiting)?.Version.ToString());
                    json.WriteNumber("passages", policy.Passages.Length);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("new");
                foreach (var policy in notice.New)
                {
                    json.WriteStartObject();
                    json.WriteString("policy", policy.Copy.Policy.Id);
                    json.WriteString("version", policy.Row.Version.ToString());
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("unchanged");
                foreach (string title in notice.Unchanged) json.WriteStringValue(title);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            FindingsJson.WriteMembers(json, findings);
        });
}
