using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Building.Checking;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx.Checking;
using PolicyForge.Governance.Legislation;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge check: says everything that is wrong in the workspace.</summary>
public sealed class CheckCommand : DocumentedCommand
{
    private readonly IReadOnlyList<IDocumentWriter> _writers;
    private readonly SelectionOptions _selection;
    private readonly Option<bool> _strict = new("--strict") { Description = "Exit with 1 where there are warnings" };
    private readonly Option<bool> _fix = new("--fix") { Description = "First mend what can be mended: titles of the law that are written out become citations, marks of pasted lists Markdown; typed numbers go" };
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Check the finished Word and Excel files of a folder instead (default: output, in the workspace): that they keep the rules of their format, and print the policy's numbers",
        HelpName = "DIR", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _format = new("--format") { Description = "How to print: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public CheckCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IReadOnlyList<IDocumentWriter> writers)
        : base(
            "check",
            "Say everything that is wrong in the workspace, at once, and write nothing",
            "policyforge check",
            "policyforge check --strict --format json",
            "policyforge check --output")
    {
        _writers = writers;
        _selection = new SelectionOptions(completion);
        _selection.AddTo(this);
        _format.AcceptOnlyFromAmong("text", "json");
        Options.Add(_strict);
        Options.Add(_fix);
        Options.Add(_output);
        Options.Add(_format);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        if (parse.GetValue(_fix))
        {
            CiteTitles(session);
            Mend(session, _selection.Read(parse));
        }

        if (parse.GetResult(_output) is not null) return RunOnOutput(parse, session);
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        var result = loaded.Composer is { } composer
            ? new CheckWorkspace(composer, _writers).Run(_selection.Read(parse), session.Environment.Cancellation)
            : new CheckResult(0, []);
        bool isWhole = loaded.Composer is not null && _selection.Read(parse).IsAll;
        result = result with { Diagnostics = AcceptedFindings.Apply(loaded.Composer?.Workspace, [.. loaded.Diagnostics, .. result.Diagnostics], isWhole) };
        return Finish(parse, session, result.Diagnostics, $"{result.Copies} {(result.Copies == 1 ? "copy" : "copies")} composed");
    }

    private int RunOnOutput(ParseResult parse, CommandSession session)
    {
        string? named = parse.GetValue(_output);
        string folder = named is null ? Path.Combine(session.WorkspaceFolder, "output") : Path.GetFullPath(named, session.Environment.WorkingFolder);
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        if (loaded.Composer is not { } composer) return Finish(parse, session, loaded.Diagnostics, "");
        var result = new CheckOutput(composer, [new OfficeFileChecker()]).Run(folder, named ?? "output", _selection.Read(parse), session.Environment.Cancellation);
        return Finish(parse, session, result.Diagnostics, $"{result.Files} {(result.Files == 1 ? "file" : "files")} validated");
    }

    private int Finish(ParseResult parse, CommandSession session, ImmutableArray<Diagnostic> findings, string done)
    {
        if (parse.GetValue(_format) == "json") JsonReport.Write(session.Environment.Output, json => FindingsJson.WriteMembers(json, findings));
        else
        {
            session.Printer.PrintAll(findings);
            if (!session.IsQuiet && findings.IsEmpty) session.Environment.Output.WriteLine($"Nothing is wrong: {done}.");
        }

        if (findings.Any(finding => finding.Severity == Severity.Error)) return ExitCode.BadInput;
        return findings.Any(finding => finding.Severity == Severity.Warning) && parse.GetValue(_strict) ? ExitCode.Findings : ExitCode.Done;
    }

    private static void CiteTitles(CommandSession session)
    {
        if (LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder)).Composer?.Workspace is not { } workspace) return;
        var rules = new MentionRules(workspace.Legislation);
        foreach (var text in WrittenText.In(workspace))
        {
            if (rules.Rewrite(text) is not { } rewritten) continue;
            FileReplacement.WriteIn(session.WorkspaceFolder, text.Source.Path, rewritten.Text);
            if (!session.IsQuiet) session.Environment.Error.WriteLine($"{text.Source.Path}: {rewritten.Count} {(rewritten.Count == 1 ? "title" : "titles")} cited.");
        }
    }

    private static void Mend(CommandSession session, CopySelection selection)
    {
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        var composed = loaded.Composer is { } composer ? new CheckWorkspace(composer, []).Run(selection, session.Environment.Cancellation).Diagnostics : [];
        foreach (var file in FindingFixes.Of([.. loaded.Diagnostics, .. composed]))
        {
            FileReplacement.WriteIn(session.WorkspaceFolder, file.Path, file.Text);
            if (!session.IsQuiet) session.Environment.Error.WriteLine($"{file.Path}: {file.Count} {(file.Count == 1 ? "finding" : "findings")} mended.");
        }
    }
}
