using System.CommandLine.Completions;
using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Governance.Renaming;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge rename: gives a policy, a school or a clause another id, with its versions.</summary>
public sealed class RenameCommand : DocumentedCommand
{
    private readonly Argument<string> _kind = new("kind") { Description = "What is renamed: policy, school or clause", HelpName = "kind" };
    private readonly Argument<string> _from = new("old") { Description = "Its id", HelpName = "old" };
    private readonly Argument<string> _to = new("new") { Description = "The id that it gets", HelpName = "new" };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Move and write the files without a commit" };
    private readonly Option<string> _format = new("--format") { Description = "How to say what was done: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public RenameCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "rename",
            "Give a policy, a school or a clause another id; its versions stay with it",
            "policyforge rename policy social-media online-conduct",
            "policyforge rename school meadow-bank meadow-brook",
            "policyforge rename clause social-media/friends social-media/friends-online")
    {
        _kind.AcceptOnlyFromAmong("policy", "school", "clause");
        _from.CompletionSources.Add(context => KindOf(context) switch
        {
            "policy" => completion.Policies(context),
            "school" => completion.Schools(context),
            _ => [],
        });
        _format.AcceptOnlyFromAmong("text", "json");
        foreach (var argument in new[] { _kind, _from, _to }) Arguments.Add(argument);
        Options.Add(_noCommit);
        Options.Add(_format);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private string? KindOf(CompletionContext context) => context.ParseResult.GetValue(_kind);

    private int Run(ParseResult parse, CommandSession session)
    {
        var kind = parse.GetRequiredValue(_kind) switch
        {
            "policy" => RenamedKind.Policy,
            "school" => RenamedKind.School,
            _ => RenamedKind.Clause,
        };
        var request = new RenameRequest(kind, parse.GetRequiredValue(_from), parse.GetRequiredValue(_to));
        var planned = new PlanRename(new DirectorySourceTree(session.WorkspaceFolder), request, path => WasThere(session, path)).Run();
        session.Printer.PrintAll(planned.Diagnostics);
        if (planned.Value is not { } edit) return ExitCode.BadInput;
        string message = $"Rename {request.KindWord} {request.From} to {request.To}\n\nNo text changes. Earlier versions are found under the old name.\n\nRenamed-From: {request.From}\nRenamed-To: {request.To}\n";
        var saved = SavedFiles.Save(session, edit, parse.GetValue(_noCommit), message);
        session.Printer.PrintAll(saved.Found);
        if (saved.Failed) return ExitCode.BadInput;
        if (parse.GetValue(_format) == "json")
        {
            JsonReport.Write(session.Environment.Output, json =>
            {
                json.WriteString("kind", request.KindWord);
                json.WriteString("from", request.From);
                json.WriteString("to", request.To);
                json.WriteNumber("moved", edit.Moves.Length);
                json.WriteNumber("edited", edit.Drafts.Length);
                json.WriteString("commit", saved.Commit?.Id.Value);
            });
            return ExitCode.Done;
        }

        if (session.IsQuiet) return ExitCode.Done;
        session.Environment.Output.WriteLine($"{Count(edit.Moves.Length, "file")} moved and {Count(edit.Drafts.Length, "file")} edited, {saved.Where}.");
        if (saved.Commit is null) session.Environment.Output.WriteLine("Commit all of them together and nothing else with them: that is how git follows a name.");
        session.Environment.Output.WriteLine("Next: policyforge check");
        return ExitCode.Done;
    }

    private static bool WasThere(CommandSession session, string path)
    {
        using var repository = RepositoryCommands.Open(session).Value;
        return repository is { State.Head: not null } && repository.Log(new LogQuery { Paths = [path] }).Count > 0;
    }

    private static string Count(int number, string of) => number == 1 ? $"1 {of}" : $"{number} {of}s";
}
