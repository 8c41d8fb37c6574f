using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Policies.Legislation;
using PolicyForge.Policies.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge impact: what a change in the law touches.</summary>
public sealed class ImpactCommand : DocumentedCommand
{
    private readonly Argument<string> _id = new("id") { Description = "An entry of the register, or guidance without a year" };
    private readonly Option<string> _format = new("--format") { Description = "How to print: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public ImpactCommand(CommandEnvironment environment, GlobalOptions options)
        : base("impact", "Say which clauses, policies and schools a change in the law touches", "policyforge impact equality-act-2010")
    {
        _format.AcceptOnlyFromAmong("text", "json");
        Arguments.Add(_id);
        Options.Add(_format);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var loaded = LoadedWorkspace.Of(new DirectorySourceTree(session.WorkspaceFolder));
        session.Printer.PrintAll([.. loaded.Diagnostics.Where(finding => finding.Severity == Diagnostics.Severity.Error)]);
        if (loaded.Composer?.Workspace is not { } workspace) return ExitCode.BadInput;
        string id = parse.GetRequiredValue(_id);
        if (LegislationCommand.FindUnknown(workspace.Legislation, id) is { } unknown)
        {
            session.Printer.Print(unknown);
            return ExitCode.BadInput;
        }

        var impact = LegislationImpact.Of(workspace, id);
        if (parse.GetValue(_format) == "json") JsonReport.Write(session.Environment.Output, json => WriteJson(json, impact));
        else WriteText(session.Environment.Output, impact);
        return loaded.Diagnostics.Any(finding => finding.Severity == Diagnostics.Severity.Error) ? ExitCode.BadInput : ExitCode.Done;
    }

    private static void WriteText(TextWriter output, LegislationImpact impact)
    {
        WriteTexts(output, "Texts of the trust", impact.TrustTexts);
        WriteTexts(output, "Schools' own texts, which each school must change itself", impact.SchoolTexts);
        output.WriteLine($"Policies ({impact.Copies.Length} copies)");
        foreach (var policy in impact.Copies.GroupBy(copy => copy.PolicyId, StringComparer.Ordinal))
        {
            output.WriteLine($"  {policy.Key}: {string.Join(", ", policy.Select(copy => copy.SchoolId ?? "trust"))}");
        }

        if (impact.Copies.IsEmpty) return;
        output.WriteLine("Next");
        foreach (string command in Next(impact)) output.WriteLine($"  {command}");
    }

    private static void WriteTexts(TextWriter output, string heading, ImmutableArray<AffectedText> texts)
    {
        output.WriteLine($"{heading} ({texts.Length})");
        foreach (var text in texts) output.WriteLine($"  {text.Path}{(text.IsCited ? "" : " (mentioned, not cited)")}");
    }

    private static void WriteJson(Utf8JsonWriter json, LegislationImpact impact)
    {
        json.WriteString("id", impact.Entry);
        foreach (var (name, texts) in new[] { ("trust_texts", impact.TrustTexts), ("school_texts", impact.SchoolTexts) })
        {
            json.WriteStartArray(name);
            foreach (var text in texts)
            {
                json.WriteStartObject();
                json.WriteString("path", text.Path);
                json.WriteString("clause", text.ClauseId);
                json.WriteString("school", text.SchoolId);
                json.WriteBoolean("cited", text.IsCited);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("copies");
        foreach (var copy in impact.Copies)
        {
            json.WriteStartObject();
            json.WriteString("policy", copy.PolicyId);
            json.WriteString("school", copy.SchoolId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("next");
        foreach (string command in Next(impact)) json.WriteStringValue(command);
        json.WriteEndArray();
    }

    private static ImmutableArray<string> Next(LegislationImpact impact) => impact.Copies.IsEmpty
        ? []
        : ["policyforge check", $"policyforge build {string.Join(' ', impact.Copies.Select(copy => copy.PolicyId).Distinct(StringComparer.Ordinal))}", "policyforge reviews --due-within 90d"];
}
