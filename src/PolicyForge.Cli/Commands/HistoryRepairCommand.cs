using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Governance.Files;
using PolicyForge.Versions.Repairing;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge history repair: the rows of two branches that each released a version.</summary>
public sealed class HistoryRepairCommand : DocumentedCommand
{
    private readonly SubjectOptions _subject;
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the files without a commit" };

    public HistoryRepairCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "repair",
            "Put the rows of both branches into a history after a merge; of two versions with one number the later gets the next",
            "policyforge history repair",
            "policyforge history repair social-media --school meadow-bank")
    {
        _subject = new SubjectOptions(completion, policyIsOptional: true);
        _subject.AddTo(this);
        Options.Add(_noCommit);
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, IRepository repository)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var subject = _subject.Read(parse, tree);
        if (subject.HasErrors)
        {
            session.Printer.PrintAll(subject.Diagnostics);
            return ExitCode.BadInput;
        }

        var repair = new RepairHistory(repository, tree);
        ImmutableArray<VersionSubject> subjects = subject.Value is { } one ? [one] : VersionSubject.All(tree);
        var planned = subjects.Select(of => (Subject: of, Plan: repair.Plan(of.OwnHistoryPath))).ToArray();
        session.Printer.PrintAll([.. planned.SelectMany(plan => plan.Plan.Diagnostics)]);
        if (planned.Any(plan => plan.Plan.HasErrors)) return ExitCode.BadInput;
        var repaired = planned.Where(plan => plan.Plan.Value is not null).Select(plan => (plan.Subject, File: plan.Plan.Value!)).ToArray();
        if (repaired.Length == 0)
        {
            if (!session.IsQuiet) session.Environment.Output.WriteLine("Every row that was committed is there. There was nothing to repair.");
            return ExitCode.Done;
        }

        return Save(parse, session, repository, repaired, repair.IsInMerge);
    }

    private int Save(ParseResult parse, CommandSession session, IRepository repository, (VersionSubject Subject, RepairedHistory File)[] repaired, bool isUnderWay)
    {
        var renumbered = repaired.SelectMany(of => of.File.Renumbered.Select(row => (of.Subject, Row: row))).ToArray();
        string trailers = string.Concat(renumbered.Select(of => $"Renumbered: {of.Subject} {of.Row.RenumberedFrom} is {of.Row.Version}\n"));
        var saved = SavedFiles.Save(session, [.. repaired.Select(of => new FileDraft(of.File.Path, of.File.Text))], isUnderWay || parse.GetValue(_noCommit), $"Repair {repaired.Length} {(repaired.Length == 1 ? "history" : "histories")} after a merge\n\nThe rows of both branches are kept.\n{(trailers.Length > 0 ? "\n" + trailers : "")}");
        session.Printer.PrintAll([.. saved.Found, .. saved.Failed ? [] : renumbered.Select(of => VersionDiagnostics.Renumbered.At(null, of.Row.RenumberedFrom, of.Subject, of.Row.Version))]);
        if (saved.Failed) return ExitCode.BadInput;
        if (session.IsQuiet) return ExitCode.Done;
        foreach (var (_, file) in repaired) session.Environment.Output.WriteLine($"{file.Path} has the rows of both branches, {saved.Where}.");
        string paths = string.Join(' ', repaired.Select(of => of.File.Path));
        if (isUnderWay) session.Environment.Output.WriteLine($"Next: git add {paths}, then {(repository.State.OperationInProgress is { } operation ? $"git {operation} --continue" : "git commit")}");
        return ExitCode.Done;
    }
}
