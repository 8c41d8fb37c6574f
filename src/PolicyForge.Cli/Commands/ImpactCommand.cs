using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Governance.Legislation;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge impact: what a change in the law touches.</summary>
public sealed class ImpactCommand : DocumentedCommand
{
    private readonly Argument<string> _id = new("id") { Description = "An entry of the register, with # and a provision where only that changes, or guidance without a year" };
    private readonly Option<string> _format = new("--format") { Description = "How to print: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public ImpactCommand(CommandEnvironment environment, GlobalOptions options)
        : base("impact", "Say which clauses, policies and schools a change in the law touches", "policyforge impact equality-act-2010", "policyforge impact \"equality-act-2010#section 149\"")
    {
        _format.AcceptOnlyFromAmong("text", "json");
        Arguments.Add(_id);
        Options.Add(_format);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        session.Printer.PrintAll([.. loaded.Diagnostics.Where(finding => finding.Severity == Diagnostics.Severity.Error)]);
        if (loaded.Composer?.Workspace is not { } workspace) return ExitCode.BadInput;
        string[] asked = parse.GetRequiredValue(_id).Split('#', 2);
        if (LegislationCommand.FindUnknown(workspace.Legislation, asked[0]) is { } unknown)
        {
            session.Printer.Print(unknown);
            return ExitCode.BadInput;
        }

        var impact = LegislationImpact.Of(workspace, asked[0], asked.Length > 1 && ProvisionOf(asked[1]) is { } provision ? [provision] : []);
        var report = new ImpactReport(session, workspace, impact, HeadOf(session));
        if (parse.GetValue(_format) == "json") JsonReport.Write(session.Environment.Output, report.WriteJson);
        else report.WriteText();
        return loaded.Diagnostics.Any(finding => finding.Severity == Diagnostics.Severity.Error) ? ExitCode.BadInput : ExitCode.Done;
    }

    /// <summary>"127(2)" is section 127(2), since most provisions are sections.</summary>
    private static string? ProvisionOf(string text) => text.Trim() is not { Length: > 0 } provision ? null : char.IsAsciiDigit(provision[0]) ? $"section {provision}" : provision;

    /// <summary>The first eight digits of the newest commit; null outside a repository.</summary>
    private static string? HeadOf(CommandSession session)
    {
        using var repository = RepositoryCommands.Open(session).Value;
        return repository?.State.Head?.ToString() is { Length: >= 8 } head ? head[..8] : null;
    }
}
