using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Passages;
using PolicyForge.Governance.Files;
using PolicyForge.Governance.OwnText;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge customise: makes a school's own text of a clause.</summary>
public sealed class CustomiseCommand : DocumentedCommand
{
    private readonly Argument<string> _clause = new("clause") { Description = "Id of the clause: area/name", HelpName = "clause" };
    private readonly Option<string> _school = new("--school") { Description = "Id of the school", HelpName = "ID", Required = true };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why the school says it in its own way; governors and unions read it", HelpName = "TEXT" };
    private readonly Option<string[]> _omit = ListOption.Create("--omit", "NAME", "Leave this block of the trust's text out (repeat it, or put commas between)");
    private readonly Option<string?> _before = new("--before") { Description = "Put the school's words before this block of the trust's text", HelpName = "NAME" };
    private readonly Option<string?> _after = new("--after") { Description = "Put the school's words after this block of the trust's text", HelpName = "NAME" };
    private readonly Option<string?> _text = new("--text") { Description = "The school's words (default: to be written into the file)", HelpName = "TEXT" };
    private readonly Option<bool> _list = new("--list") { Description = "List the blocks of the trust's text with their names, and do nothing else" };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the file without a commit" };
    private readonly Option<string> _format = new("--format") { Description = "How to say what was done: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public CustomiseCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "customise",
            "Make a school's own text of a clause, from the trust's",
            "policyforge customise social-media/contact-with-learners --school meadow-bank --reason \"Many of our staff are also parents\"",
            "policyforge customise social-media/contact-with-learners --school meadow-bank --list",
            "policyforge customise social-media/contact-with-learners --school meadow-bank --after NAME --text \"Staff who are parents tell the head.\" --reason \"Many of our staff are also parents\"")
    {
        _school.CompletionSources.Add(completion.Schools);
        _format.AcceptOnlyFromAmong("text", "json");
        Arguments.Add(_clause);
        foreach (var option in new Option[] { _school, _reason, _omit, _before, _after, _text, _list, _noCommit, _format }) Options.Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(_before) is not null && result.GetValue(_after) is not null) result.AddError("--before and --after cannot be given together.");
            if (result.GetValue(_reason) is null && !result.GetValue(_list)) result.AddError("Say why: --reason \"...\".");
        });
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        string school = parse.GetRequiredValue(_school);
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var loaded = LoadedWorkspace.Of(session, tree, [school]);
        if (loaded.Composer?.Workspace is not { } workspace)
        {
            session.Printer.PrintAll(loaded.Diagnostics);
            return ExitCode.BadInput;
        }

        if (parse.GetValue(_list)) return ListBlocks(parse, session, workspace);
        var request = new CustomiseRequest(
            parse.GetRequiredValue(_clause), school, parse.GetValue(_reason) ?? "", ListOption.Values(parse, _omit), parse.GetValue(_before), parse.GetValue(_after), parse.GetValue(_text));
        var planned = CustomiseClause.Plan(workspace, tree, request);
        session.Printer.PrintAll(planned.Diagnostics);
        if (planned.Value is not { } file) return ExitCode.BadInput;
        var saved = SavedFiles.Save(session, [file], parse.GetValue(_noCommit), $"Customise {request.ClauseId} for {school}\n\n{request.Reason.ReplaceLineEndings(" ")}\n\nSchool: {school}\nClause: {request.ClauseId}\n");
        session.Printer.PrintAll(saved.Found);
        if (saved.Failed) return ExitCode.BadInput;
        Report(parse, session, request, file, saved);
        return ExitCode.Done;
    }

    private void Report(ParseResult parse, CommandSession session, CustomiseRequest request, FileDraft file, SavedFiles saved)
    {
        bool isWritten = request.Text is not null || (request.IsPart && request.Beside is null);
        string edit = request.IsPart ? $"Write the school's words under the second line of hyphens in {file.Path}." : $"Edit the text in {file.Path}: it is the trust's until you change it.";
        string next = $"policyforge check --school {request.SchoolId}";
        if (parse.GetValue(_format) == "json")
        {
            JsonReport.Write(session.Environment.Output, json =>
            {
                json.WriteString("file", file.Path);
                json.WriteString("commit", saved.Commit?.Id.Value);
                json.WriteBoolean("to_be_written", !isWritten);
                json.WriteString("next", next);
            });
            return;
        }

        if (session.IsQuiet) return;
        session.Environment.Output.WriteLine($"{file.Path} made, {saved.Where}.");
        if (!isWritten) session.Environment.Output.WriteLine(edit);
        session.Environment.Output.WriteLine($"Next: {next}");
    }

    private int ListBlocks(ParseResult parse, CommandSession session, Workspace workspace)
    {
        var found = new DiagnosticBag();
        if (CustomiseClause.ClauseOf(workspace, parse.GetRequiredValue(_clause), found) is not { } clause)
        {
            session.Printer.PrintAll(found.ToImmutable());
            return ExitCode.BadInput;
        }

        var blocks = PassageNames.Of(clause.Text.Body);
        if (parse.GetValue(_format) == "json")
        {
            JsonReport.Write(session.Environment.Output, json =>
            {
                json.WriteStartArray("blocks");
                foreach (var block in blocks)
                {
                    json.WriteStartObject();
                    json.WriteString("name", block.Name);
                    json.WriteString("kind", ListReport.NameOf(block.Passage.Kind));
                    json.WriteBoolean("given", block.IsGiven);
                    json.WriteString("text", block.Passage.Text);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
        else
        {
            TerminalTable.Write(session, ["Name", "Kind", "Text"], blocks.Select(block => (string[])[block.Name, ListReport.NameOf(block.Passage.Kind).Replace('-', ' '), Beginning(block.Passage)]));
        }

        return ExitCode.Done;
    }

    private static string Beginning(Passage passage)
    {
        string text = (passage.HasParts ? passage.Opening : passage.Text).Trim().ReplaceLineEndings(" ");
        return text.Length > 60 ? text[..57] + "..." : text;
    }
}
