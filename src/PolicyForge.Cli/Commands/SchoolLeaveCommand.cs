using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Schools;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge school leave: nothing more is made for a school, and what was issued stays to be verified.</summary>
public sealed class SchoolLeaveCommand : DocumentedCommand
{
    private readonly Argument<string> _school = new("school") { Description = "Id of the school", HelpName = "school" };
    private readonly Option<string?> _on = new("--on") { Description = "The first day on which it is not one of the trust's any more (default: today)", HelpName = "DATE" };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the files without a commit" };

    public SchoolLeaveCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base("leave", "Make nothing more for a school that leaves; its versions can still be shown and verified", "policyforge school leave meadow-bank --on 2027-09-01")
    {
        _school.CompletionSources.Add(completion.Schools);
        Arguments.Add(_school);
        Options.Add(_on);
        Options.Add(_noCommit);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var found = new DiagnosticBag();
        var on = parse.GetValue(_on) is { } written ? CommandSession.ParseToday(written, session.Environment, found) : session.Today;
        string school = parse.GetRequiredValue(_school);
        if (found.HasErrors)
        {
            session.Printer.PrintAll(found.ToImmutable());
            return ExitCode.BadInput;
        }

        var planned = LeaveTrust.Plan(new DirectorySourceTree(session.WorkspaceFolder), school, on);
        session.Printer.PrintAll(planned.Diagnostics);
        if (planned.Value is not { } edit) return ExitCode.BadInput;
        var saved = SavedFiles.Save(session, edit, parse.GetValue(_noCommit), $"School {school} leaves the trust\n\nIts files stay: versions that were issued can be verified.\n\nSchool: {school}\n");
        session.Printer.PrintAll(saved.Found);
        if (saved.Failed) return ExitCode.BadInput;
        if (!session.IsQuiet) session.Environment.Output.WriteLine($"Nothing more is made for {school}, {saved.Where}. schools/{school}/ stays: `policyforge history` and `policyforge verify` go on with what was issued.");
        return ExitCode.Done;
    }
}
