using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Adding;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>What "school add", "policy new", "clause new" and "legislation add" share: asking for what is missing, writing, committing.</summary>
public abstract class NewFileCommand : DocumentedCommand
{
    private readonly Argument<string> _id = new("id") { HelpName = "id" };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the files without a commit" };
    private readonly List<(Option<string?> Option, string Question, IReadOnlyList<string> Choices)> _needed = [];

    private protected NewFileCommand(CommandEnvironment environment, GlobalOptions options, string name, string description, string id, params string[] examples)
        : base(name, description, [.. examples])
    {
        _id.Description = id;
        Arguments.Add(_id);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    /// <summary>The edit, from answers to all that was needed.</summary>
    private protected abstract Outcome<WorkspaceEdit> Plan(NewFiles files, string id, Func<Option<string?>, string> answer, ParseResult parse);

    /// <summary>What was made, for the commit: "Add the school oak-hill".</summary>
    private protected abstract string Subject(string id);

    /// <summary>The command that is run next.</summary>
    private protected abstract string Next(string id);

    /// <summary>An option that the person is asked for where it is not given.</summary>
    private protected Option<string?> Needed(string name, string helpName, string description, params string[] choices)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = choices.Length > 0 ? null : helpName };
        if (choices.Length > 0) option.AcceptOnlyFromAmong(choices);
        Options.Add(option);
        _needed.Add((option, description, choices));
        return option;
    }

    private protected Option<string?> Optional(string name, string helpName, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = helpName };
        Options.Add(option);
        return option;
    }

    /// <summary>Called last by what derives from this, so that the common option stands at the end of the help.</summary>
    private protected void Complete() => Options.Add(_noCommit);

    private int Run(ParseResult parse, CommandSession session)
    {
        var missing = _needed.Where(needed => parse.GetValue(needed.Option) is null).ToArray();
        if (missing.Length > 0 && session.Environment.Ask is null)
        {
            session.Printer.Print(CommandLineDiagnostics.Usage.At(null, $"Give also: {string.Join(", ", missing.Select(needed => $"{needed.Option.Name} ({needed.Question})"))}."));
            return ExitCode.BadInput;
        }

        var answers = _needed.ToDictionary(needed => needed.Option, needed => parse.GetValue(needed.Option) ?? session.Environment.Ask!(needed.Question, needed.Choices));
        string id = parse.GetRequiredValue(_id);
        var planned = Plan(new NewFiles(new DirectorySourceTree(session.WorkspaceFolder)), id, option => answers[option], parse);
        session.Printer.PrintAll(planned.Diagnostics);
        if (planned.Value is not { } edit) return ExitCode.BadInput;
        var saved = SavedFiles.Save(session, edit, parse.GetValue(_noCommit), Subject(id) + "\n");
        session.Printer.PrintAll(saved.Found);
        if (saved.Failed) return ExitCode.BadInput;
        if (session.IsQuiet) return ExitCode.Done;
        session.Environment.Output.WriteLine($"{string.Join(", ", edit.Drafts.Select(draft => draft.Path))} written, {saved.Where}.");
        session.Environment.Output.WriteLine($"Next: {Next(id)}");
        return ExitCode.Done;
    }
}
