using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge history: a policy's version rows, each with the commit behind it.</summary>
public sealed class HistoryCommand : DocumentedCommand
{
    private readonly SubjectOptions _subject;
    private readonly Option<string> _format = new("--format") { Description = "How to print: table or json", HelpName = "KIND", DefaultValueFactory = _ => "table" };

    public HistoryCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base("history", "Show a policy's versions and the commit behind each", "policyforge history social-media --school meadow-bank")
    {
        _subject = new SubjectOptions(completion);
        _subject.AddTo(this);
        Subcommands.Add(new HistoryRepairCommand(environment, options, completion));
        _format.AcceptOnlyFromAmong("table", "json");
        Options.Add(_format);
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, IRepository repository)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var subject = _subject.Read(parse, tree);
        if (subject.Value is null)
        {
            session.Printer.PrintAll(subject.Diagnostics);
            return ExitCode.BadInput;
        }

        var history = new ReadHistory(repository, tree).Run(subject.Value);
        if (parse.GetValue(_format) == "json")
        {
            JsonReport.Write(session.Environment.Output, json =>
            {
                HistoryReport.WriteMembers(json, subject.Value, history.Value);
                FindingsJson.WriteMembers(json, history.Diagnostics);
            });
        }
        else
        {
            HistoryReport.WriteTable(session, history.Value);
            session.Printer.PrintAll([.. history.Diagnostics.Where(finding => session.IsVerbose || finding.Severity == Severity.Error || finding.Descriptor == RepositoryDiagnostics.Shallow)]);
        }

        return history.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }
}
