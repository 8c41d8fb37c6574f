using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge legislation show: one entry, or the editions of guidance.</summary>
public sealed class LegislationShowCommand : DocumentedCommand
{
    private readonly Argument<string> _id = new("id") { Description = "The entry, or guidance without a year" };
    private readonly Option<string> _format = new("--format") { Description = "How to print: table or json", HelpName = "KIND", DefaultValueFactory = _ => "table" };

    public LegislationShowCommand(CommandEnvironment environment, GlobalOptions options)
        : base("show", "Show an entry of the register, or the editions of guidance", "policyforge legislation show equality-act-2010")
    {
        _format.AcceptOnlyFromAmong("table", "json");
        Arguments.Add(_id);
        Options.Add(_format);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        var errors = loaded.Diagnostics.Where(finding => finding.Severity == Diagnostics.Severity.Error).ToArray();
        session.Printer.PrintAll(errors);
        if (loaded.Composer?.Workspace.Legislation is not { } register) return ExitCode.BadInput;
        string id = parse.GetRequiredValue(_id);
        if (LegislationCommand.FindUnknown(register, id) is { } unknown)
        {
            session.Printer.Print(unknown);
            return ExitCode.BadInput;
        }

        bool isJson = parse.GetValue(_format) == "json";
        if (register.Entries.Find(id) is { } entry && !isJson) LegislationReport.WriteEntry(session.Environment.Output, entry);
        else LegislationReport.Write(session, register.Entries.Find(id) is { } one ? [one] : register.EditionsOf(id), isJson);
        return errors.Length > 0 ? ExitCode.BadInput : ExitCode.Done;
    }
}
