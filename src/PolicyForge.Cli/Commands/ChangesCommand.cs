using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Changes;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge changes: what has changed since the last version.</summary>
public sealed class ChangesCommand : DocumentedCommand
{
    private readonly SubjectOptions _subject;
    private readonly Option<string> _format = new("--format") { Description = "How to print: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public ChangesCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base("changes", "Say what has changed in policies since their last versions", "policyforge changes", "policyforge changes social-media --school meadow-bank")
    {
        _subject = new SubjectOptions(completion, policyIsOptional: true);
        _subject.AddTo(this);
        _format.AcceptOnlyFromAmong("text", "json");
        Options.Add(_format);
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, IRepository repository)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var subject = _subject.Read(parse, tree);
        var loaded = LoadedWorkspace.Of(session, tree);
        if (subject.HasErrors || loaded.Composer is not { } composer)
        {
            session.Printer.PrintAll([.. subject.Diagnostics, .. loaded.Diagnostics]);
            return ExitCode.BadInput;
        }

        var since = new ChangesSince(repository, tree, composer.Workspace, session.Today);
        string? school = parse.GetValue(_subject.School);
        bool isJson = parse.GetValue(_format) == "json";
        if (subject.Value is null)
        {
            ImmutableArray<SourceChanges> all = [.. since.RunAll().Where(changes => school is null || changes.Subject.SchoolId == school)];
            if (isJson) ChangesReport.WriteJson(session, all);
            else ChangesReport.WriteTable(session, all);
            return PrintBeyondShallow(session, all) ? ExitCode.Findings : ExitCode.Done;
        }

        if (since.Run(subject.Value) is not { } one)
        {
            session.Printer.PrintAll(loaded.Diagnostics);
            return ExitCode.BadInput;
        }

        if (isJson) ChangesReport.WriteJson(session, [one]);
        else if (!one.IsBeyondShallow) ChangesReport.WriteText(session, one, composer.Workspace);
        return PrintBeyondShallow(session, [one]) ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>PF5206 for each history whose last version a shallow clone lacks; says whether there is one.</summary>
    private static bool PrintBeyondShallow(CommandSession session, ImmutableArray<SourceChanges> all)
    {
        ImmutableArray<Diagnostic> found = [.. all.Where(changes => changes.IsBeyondShallow).Select(changes => VersionDiagnostics.BeyondShallow.At(changes.Last!.Row.Location, changes.Last.Row.Version))];
        session.Printer.PrintAll([.. found.DistinctBy(finding => (finding.Location, finding.Message))]);
        return !found.IsEmpty;
    }
}
