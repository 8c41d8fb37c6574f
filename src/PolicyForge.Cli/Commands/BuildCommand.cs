using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Documents.Writing;
using PolicyForge.Pdf;
using PolicyForge.Policies.Building;
using PolicyForge.Policies.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge build: generates the policies.</summary>
public sealed class BuildCommand : DocumentedCommand
{
    private readonly SelectionOptions _selection;
    private readonly IReadOnlyList<IDocumentWriter> _writers;

    private readonly Option<string[]> _formats = ListOption.Create("--format", "LIST", "Formats to write: docx, html, pdf (default: those of policyforge.yaml)");
    private readonly PdfOutputOptions _pdf = new();
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The folder to write into (default: output, in the workspace)", HelpName = "DIR" };
    private readonly Option<int?> _jobs = new("--jobs", "-j") { Description = "How many documents to work on at once (default: one a processor)", HelpName = "N" };
    private readonly Option<bool> _keepGoing = new("--keep-going", "-k") { Description = "Write the documents that are right although others have errors" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Exit with 1 where there are warnings" };
    private readonly Option<bool> _force = new("--force") { Description = "Compose everything again, even where nothing has changed" };
    private readonly Option<string> _report = new("--report") { Description = "How to say what was done: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public BuildCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IReadOnlyList<IDocumentWriter> writers)
        : base(
            "build",
            "Generate each school's policies as Word documents and web pages",
            "policyforge build",
            "policyforge build social-media --school meadow-bank --format docx --output out",
            "policyforge build social-media --school meadow-bank --format pdf --page-numbers")
    {
        _writers = writers;
        _selection = new SelectionOptions(completion);
        _selection.AddTo(this);
        _formats.CompletionSources.Add(_ => writers.Select(writer => writer.Format).Append("pdf").Select(format => new System.CommandLine.Completions.CompletionItem(format)));
        _report.AcceptOnlyFromAmong("text", "json");
        _jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1) result.AddError("--jobs takes a number from 1.");
        });
        foreach (var option in new Option[] { _formats, _output, _jobs, _keepGoing, _strict, _force, _report }) Options.Add(option);
        _pdf.AddTo(this);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var request = RequestOf(parse, session);
        var result = BuildUnlessDone(parse, session, request);
        if (parse.GetValue(_report) == "json") BuildReport.WriteJson(session, result, request.OutputFolder);
        else BuildReport.WriteText(session, result, request.OutputFolder);
        if (result.HasErrors) return result.Diagnostics.Any(PdfDiagnostics.IsOfMachine) ? ExitCode.Environment : ExitCode.BadInput;
        return parse.GetValue(_strict) && result.HasWarnings ? ExitCode.Findings : ExitCode.Done;
    }

    private BuildRequest RequestOf(ParseResult parse, CommandSession session)
    {
        string? output = parse.GetValue(_output);
        return new BuildRequest
        {
            Selection = _selection.Read(parse),
            Formats = ListOption.Values(parse, _formats),
            OutputFolder = output is null ? Path.Combine(session.WorkspaceFolder, "output") : Path.GetFullPath(output, session.Environment.WorkingFolder),
            Jobs = parse.GetValue(_jobs) ?? System.Environment.ProcessorCount,
            PageNumbers = _pdf.WantsPageNumbers(parse),
            KeepGoing = parse.GetValue(_keepGoing),
        };
    }

    private BuildResult BuildUnlessDone(ParseResult parse, CommandSession session, BuildRequest request)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var converter = _pdf.ConverterFor(parse, session.Environment);
        string fingerprint = SourceFingerprint.Of(tree, request, _writers, converter);
        if (!parse.GetValue(_force) && EarlierBuild.StillStands(request, fingerprint) is { } unchanged) return new BuildResult([], unchanged, [], 0, []);
        var loaded = LoadedWorkspace.Of(tree);
        if (loaded.Composer is not { } composer) return BuildResult.Failed(loaded.Diagnostics);
        using var progress = BuildProgressBar.For(session);
        return new BuildPolicies(composer, _writers, converter).Run(request, loaded.Diagnostics, fingerprint, progress, session.Environment.Cancellation);
    }
}
