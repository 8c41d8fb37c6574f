using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge legislation list.</summary>
public sealed class LegislationListCommand : DocumentedCommand
{
    private readonly Option<string> _format = new("--format") { Description = "How to print: table or json", HelpName = "KIND", DefaultValueFactory = _ => "table" };

    public LegislationListCommand(CommandEnvironment environment, GlobalOptions options)
        : base("list", "List the register of legislation and guidance", "policyforge legislation list")
    {
        _format.AcceptOnlyFromAmong("table", "json");
        Options.Add(_format);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        var errors = loaded.Diagnostics.Where(finding => finding.Severity == Diagnostics.Severity.Error).ToArray();
        session.Printer.PrintAll(errors);
        if (loaded.Composer?.Workspace is { } workspace) LegislationReport.Write(session, [.. workspace.Legislation.Entries], parse.GetValue(_format) == "json");
        return errors.Length > 0 ? ExitCode.BadInput : ExitCode.Done;
    }
}
