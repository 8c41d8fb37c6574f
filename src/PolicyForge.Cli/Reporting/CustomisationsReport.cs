using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Cli.Running;
using PolicyForge.Documents.Merging;
using PolicyForge.Governance.OwnText;
using PolicyForge.Governance.Reviews.Reports;
using PolicyForge.Html.OwnText;
using PolicyForge.Workspaces;

namespace PolicyForge.Cli.Reporting;

/// <summary>Prints the customised clauses, for people and for programs.</summary>
internal sealed class CustomisationsReport(Workspace workspace, ImmutableArray<Customisation> list, DateOnly today)
{
    private static readonly string[] Headings = ["School", "Clause", "Own text", "Behind", "Consultation", "Reason"];

    public void Write(CommandSession session, string format)
    {
        var output = session.Environment.Output;
        switch (format)
        {
            case "json": WriteJson(session); break;
            case "csv": output.Write(CsvText.Write(list.Select(CsvRow).Prepend(["School", "School name", "Clause", "Title", "Policies", "Own text", "Versions behind", "Consultation", "Reason", "File"]))); break;
            case "html": output.Write(CustomisationReportWriter.Write(new CustomisationReport(workspace.Trust.Name, today.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")), [.. list.Select(EntryOf)]))); break;
            default: WriteTable(session); break;
        }
    }

    private void WriteTable(CommandSession session)
    {
        if (list.IsEmpty) session.Environment.Output.WriteLine("No school has its own text of a clause of the trust's.");
        else TerminalTable.Write(session, Headings, list.Select(of => (string[])[of.School.Id, of.Clause.Id, of.Kind, BehindOf(of), ConsultationOf(of), of.Own.Reason.ReplaceLineEndings(" ").Trim()]));
        int behind = list.Count(of => of.Clause.IsBehind);
        if (behind > 0 && !session.IsQuiet) session.Environment.Output.WriteLine($"{behind} behind. Next: policyforge merge --dry-run");
    }

    private void WriteJson(CommandSession session) => JsonReport.Write(session.Environment.Output, json =>
    {
        json.WriteStartArray("customisations");
        foreach (var of in list)
        {
            json.WriteStartObject();
            json.WriteString("school", of.School.Id);
            json.WriteString("clause", of.Clause.Id);
            json.WriteString("title", of.Clause.Title);
            json.WriteStartArray("policies");
            foreach (string policy in of.Policies) json.WriteStringValue(policy);
            json.WriteEndArray();
            json.WriteString("file", of.Own.Written.Source.Path);
            json.WriteString("own_text", of.Kind);
            json.WriteBoolean("varied", of.Clause.IsVaried);
            json.WriteBoolean("behind", of.Clause.IsBehind);
            if (of.VersionsBehind is { } versions) json.WriteNumber("versions_behind", versions);
            else json.WriteNull("versions_behind");
            json.WriteString("based_on", of.Own.BasedOn.Value.Value);
            json.WriteString("digest", of.Own.Text.Digest.Value);
            json.WriteString("consultation", ListReport.NameOf(of.Consultation));
            json.WriteString("reason", of.Own.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static IEnumerable<string> CsvRow(Customisation of) =>
    [
        of.School.Id, of.School.Name, of.Clause.Id, of.Clause.Title, string.Join("; ", of.Policies), of.Kind, of.VersionsBehind?.ToString(CultureInfo.InvariantCulture) ?? "", ConsultationOf(of),
        of.Own.Reason.ReplaceLineEndings(" ").Trim(), of.Own.Written.Source.Path,
    ];

    private CustomisationReportEntry EntryOf(Customisation of) => new(
        of.School.Name, of.Clause.Id, of.Clause.Title, of.Kind, of.Own.Reason.Trim(), string.Join(", ", of.Policies.Select(id => workspace.Policies.Find(id)?.Title ?? id)), BehindOf(of), of.Clause.IsBehind,
        ConsultationOf(of), TextDifference.Of(of.Clause.Trust.Text.Body, of.Own.Text.Body), of is { Clause.IsBehind: true, Base: { } before } ? TextDifference.Of(before.Body, of.Clause.Trust.Text.Body) : []);

    private static string BehindOf(Customisation of) => of.VersionsBehind switch
    {
        0 => "up to date",
        1 => "1 version behind",
        { } versions => string.Create(CultureInfo.InvariantCulture, $"{versions} versions behind"),
        null => "behind; the text it was made from is not in git",
    };

    private static string ConsultationOf(Customisation of) => of.Consultation switch
    {
        ConsultationState.NotRequired => "not required",
        ConsultationState.Consulted => "consulted",
        ConsultationState.Open => "open",
        ConsultationState.ChangedSince => "changed since it was consulted on",
        _ => "not consulted",
    };
}
