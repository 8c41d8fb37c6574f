using System.Globalization;
using System.Text.Json;
using PolicyForge.Cli.Running;
using PolicyForge.Documents.Sheets;
using PolicyForge.Governance.Register;
using PolicyForge.Governance.Reviews;
using Spectre.Console;

namespace PolicyForge.Cli.Reporting;

/// <summary>Prints the register of policies.</summary>
internal static class RegisterReport
{
    public static void WriteTable(CommandSession session, PolicyRegister register)
    {
        TerminalTable.Write(
            session,
            ["Review", "School", "Policy", "Version", "Status", "Approved on", "Next review", "Owner", "Statutory"],
            register.Entries.Select(entry => (string[])
            [
                RegisterWording.ReviewOf(entry),
                entry.SchoolId ?? "trust",
                entry.PolicyId ?? entry.Title,
                entry.Version?.Version.ToString() ?? "",
                RegisterWording.StatusOf(entry),
                RegisterSheet.ApprovedOn(entry)?.ToString() ?? "",
                entry.Review?.DueBy?.ToString() ?? "",
                entry.Owner,
                RegisterWording.StatutoryOf(entry),
            ]),
            row => ColourOf(RegisterWording.ToneOf(register.Entries[row])));
        if (!session.IsQuiet) session.Environment.Output.WriteLine(Summary(register));
    }

    /// <summary>"30 in the register, 4 overdue, 2 missing."</summary>
    public static string Summary(PolicyRegister register)
    {
        string[] figures = [.. RegisterSheet.FiguresOf(register.Entries).Where(figure => figure.Number > 0).Select(figure => $"{figure.Number} {figure.Words}")];
        return figures.Length == 0 ? "No policy is in the register." : string.Join(", ", figures) + ".";
    }

    private static Color? ColourOf(Tone tone) => tone switch
    {
        Tone.Late => Color.Red,
        Tone.Attention => Color.Yellow,
        Tone.Soon => Color.Aqua,
        Tone.Fine => Color.Green,
        _ => null,
    };

    public static void WriteJson(TextWriter output, PolicyRegister register) => JsonReport.Write(output, json =>
    {
        json.WriteString("as_of", register.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("trust", register.Workspace.Trust.Name);
        json.WriteStartArray("policies");
        foreach (var entry in register.Entries) Write(json, entry);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, RegisterEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("school", entry.SchoolId);
        json.WriteString("organisation", entry.Organisation);
        json.WriteString("policy", entry.PolicyId);
        json.WriteString("title", entry.Title);
        json.WriteString("standing", ListReport.NameOf(entry.Standing));
        json.WriteString("owner", entry.Owner.Length == 0 ? null : entry.Owner);
        json.WriteString("approver", entry.Approver);
        json.WriteString("version", entry.Version?.Version.ToString());
        json.WriteString("status", entry.Version is { } row ? ListReport.NameOf(row.Status) : null);
        json.WriteString("approved_by", entry.Version?.Approval?.By);
        json.WriteString("approved_on", RegisterSheet.ApprovedOn(entry)?.ToIso());
        json.WriteString("minute", entry.Version?.Approval?.Minute);
        json.WriteString("next_review", entry.Review?.DueBy?.ToIso());
        json.WriteString("review_cycle", entry.Cycle.ToString());
        json.WriteString("statutory", entry.Duty?.Id);
        json.WriteString("basis", entry.Duty?.Basis);
        json.WriteString("website", entry.Website is { } website ? ListReport.NameOf(website) : null);
        json.WriteBoolean("published", entry.IsPublished);
        json.WriteString("review_state", entry.Review is { } review ? ReviewStateWording.Key(review.State) : null);
        json.WriteString("in_progress", entry.Review is { } state ? ReviewStateWording.DescribeProgress(state) : null);
        json.WriteEndObject();
    }
}
