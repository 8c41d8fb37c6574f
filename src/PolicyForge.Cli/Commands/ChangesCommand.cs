using System.CommandLine;
using System.Globalization;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Running;
using PolicyForge.Policies.Sources;
using PolicyForge.Policies.Versions;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge changes: what has changed since the last version.</summary>
public sealed class ChangesCommand : DocumentedCommand
{
    private readonly SubjectOptions _subject;

    public ChangesCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base("changes", "List what has changed in a policy's sources since its last version", "policyforge changes social-media --school meadow-bank")
    {
        _subject = new SubjectOptions(completion);
        _subject.AddTo(this);
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, IRepository repository)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var subject = _subject.Read(parse, tree);
        var loaded = LoadedWorkspace.Of(tree);
        if (subject.Value is null || loaded.Composer is null || new ChangesSince(repository, tree).Run(subject.Value, loaded.Composer.Workspace) is not { } changes)
        {
            session.Printer.PrintAll([.. subject.Diagnostics, .. loaded.Diagnostics]);
            return ExitCode.BadInput;
        }

        Write(session, changes);
        return ExitCode.Done;
    }

    private static void Write(CommandSession session, SourceChanges changes)
    {
        var output = session.Environment.Output;
        string since = changes.Last is { } last ? $"since version {last.Row.Version}" : "since the beginning";
        if (changes.Commits.IsEmpty && changes.Uncommitted.IsEmpty) output.WriteLine($"Nothing has changed {since}.");
        else output.WriteLine($"Changed {since}:");
        foreach (var (commit, files) in changes.Commits)
        {
            output.WriteLine($"{commit.Id.Short}  {commit.AuthorDate.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}  {commit.Author}  {Reporting.TerminalText.Printable(commit.Subject)}");
            foreach (string file in files) output.WriteLine($"    {file}");
        }

        if (changes.Uncommitted.IsEmpty) return;
        output.WriteLine("Not committed:");
        foreach (string file in changes.Uncommitted) output.WriteLine($"    {file}");
    }
}
