using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Governance.Legislation;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge legislation supersede: one edit of the register.</summary>
public sealed class LegislationSupersedeCommand : DocumentedCommand
{
    private readonly Argument<string> _id = new("id") { Description = "The entry that ended" };
    private readonly Option<string> _by = new("--by") { Description = "The entry that takes its place", HelpName = "ID", Required = true };
    private readonly Option<string> _on = new("--on") { Description = "The first day on which it is no longer in force", HelpName = "DATE", Required = true };

    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the file without a commit" };

    public LegislationSupersedeCommand(CommandEnvironment environment, GlobalOptions options)
        : base(
            "supersede",
            "Say in the register that an entry was repealed or replaced",
            "policyforge legislation supersede data-protection-act-1998 --by data-protection-act-2018 --on 2018-05-25")
    {
        Arguments.Add(_id);
        Options.Add(_by);
        Options.Add(_on);
        Options.Add(_noCommit);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var found = new DiagnosticBag();
        var on = CommandSession.ParseToday(parse.GetRequiredValue(_on), session.Environment, found);
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        found.AddRange(loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error && finding.Location?.Path == WorkspacePaths.Legislation));
        if (loaded.Composer?.Workspace.Legislation is not { } register || found.HasErrors)
        {
            session.Printer.PrintAll(found.ToImmutable());
            return ExitCode.BadInput;
        }

        string id = parse.GetRequiredValue(_id);
        string by = parse.GetRequiredValue(_by);
        var edited = SupersedeLegislation.Edit(register, id, by, PartialDate.OfDay(on));
        session.Printer.PrintAll(edited.Diagnostics);
        if (edited.Value is not { } text) return ExitCode.BadInput;
        var saved = SavedFiles.SaveWithOrWithoutGit(session, [new FileDraft(WorkspacePaths.Legislation, text)], parse.GetValue(_noCommit), $"Register: {by} takes the place of {id} on {PartialDate.OfDay(on)}\n");
        session.Printer.PrintAll(saved.Found);
        if (saved.Failed) return ExitCode.BadInput;
        if (!session.IsQuiet) session.Environment.Output.WriteLine($"{WorkspacePaths.Legislation} says so{(saved.Commit is null && !saved.StoodAlready ? "" : ", " + saved.Where)}. Next: policyforge impact {id}");
        return ExitCode.Done;
    }
}
