using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Building;
using PolicyForge.Building.Watching;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Cli.Watching;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Writing;
using PolicyForge.Pdf;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Sources;

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
    private readonly Option<bool> _markOwnText = new("--mark-own-text") { Description = "Mark which text is the school's own: review copies, in output/review unless --output says otherwise" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Exit with 1 where there are warnings" };
    private readonly Option<bool> _force = new("--force") { Description = "Compose everything again, even where nothing has changed, and replace files that were changed by hand" };
    private readonly Option<string> _report = new("--report") { Description = "How to say what was done: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    private readonly Option<string?> _shard = new("--shard") { Description = "Build one machine's share of the schools, 3/16 for the third of sixteen; `merge-output` joins them", HelpName = "N/OF" };
    private readonly Option<bool> _watch = new("--watch") { Description = "Stay, and rebuild what a saved file affects; Ctrl-C ends it" };
    private readonly Option<string?> _version = new("--version") { Description = "Build this version again, from the commit that released it", HelpName = "VERSION" };
    private readonly Option<string?> _commit = new("--commit") { Description = "Build what a commit, branch or tag holds", HelpName = "REV" };

    public BuildCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IReadOnlyList<IDocumentWriter> writers)
        : base(
            "build",
            "Generate each school's policies as Word documents and web pages",
            "policyforge build",
            "policyforge build social-media --school meadow-bank --format docx --output out",
            "policyforge build social-media --school meadow-bank --format docx --page-numbers",
            "policyforge build social-media --school meadow-bank --mark-own-text",
            "policyforge build social-media --school meadow-bank --version 1.2",
            "policyforge build --shard 3/16 --output shard-3",
            "policyforge build social-media --school meadow-bank --format html --watch")
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
        foreach (var option in new Option[] { _formats, _output, _jobs, _keepGoing, _strict, _force, _markOwnText, _report, _shard, _watch, _version, _commit }) Options.Add(option);
        _pdf.AddTo(this);
        Validators.Add(RefuseSenselessWatch);
        Validators.Add(RefuseSenselessShard);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var request = RequestOf(parse, session);
        if (parse.GetValue(_watch)) return Watch(parse, session, request);
        if (parse.GetValue(_version) is null && parse.GetValue(_commit) is null) return Report(parse, session, request, BuildUnlessDone(parse, session, request));
        return RepositoryCommands.InRepository(session, repository => Report(parse, session, request, BuildPast(parse, session, repository, request)));
    }

    /// <summary>What was committed does not change, and a watch has no end at which to count or to report.</summary>
    private void RefuseSenselessWatch(System.CommandLine.Parsing.CommandResult result)
    {
        if (!result.GetValue(_watch)) return;
        foreach (var other in new Option[] { _version, _commit, _strict })
        {
            if (result.GetResult(other) is { Implicit: false }) result.AddError($"--watch and {other.Name} cannot be given together.");
        }

        if (result.GetValue(_report) == "json") result.AddError("--watch and --report json cannot be given together.");
    }

    private void RefuseSenselessShard(System.CommandLine.Parsing.CommandResult result)
    {
        if (result.GetValue(_shard) is not { } written) return;
        if (!Shard.TryParse(written, out _)) result.AddError($"\"{written}\" is no share: write --shard 3/16 for the third of sixteen.");
        foreach (var other in new Option[] { _watch, _version, _commit, _markOwnText })
        {
            if (result.GetResult(other) is { Implicit: false }) result.AddError($"--shard and {other.Name} cannot be given together.");
        }
    }

    private int Watch(ParseResult parse, CommandSession session, BuildRequest request)
    {
        var build = new ContinualBuild(request, () => new DirectorySourceTree(session.WorkspaceFolder), _writers, _pdf.ConverterFor(parse, session.Environment), (tree, workspace) => new WorkspaceHistory(session.Environment, session.WorkspaceFolder).TextsOf(tree, workspace));
        return new WatchLoop(session, build, request.OutputFolder).Run(parse.GetValue(_force));
    }

    private int Report(ParseResult parse, CommandSession session, BuildRequest request, BuildResult result)
    {
        if (parse.GetValue(_report) == "json") BuildReport.WriteJson(session, result, request.OutputFolder);
        else BuildReport.WriteText(session, result, request.OutputFolder);
        if (result.HasErrors) return PdfDiagnostics.AreOfMachine(result.Diagnostics) ? ExitCode.Environment : ExitCode.BadInput;
        return parse.GetValue(_strict) && result.HasWarnings ? ExitCode.Findings : ExitCode.Done;
    }

    private BuildRequest RequestOf(ParseResult parse, CommandSession session)
    {
        string? output = parse.GetValue(_output);
        string folder = (parse.GetValue(_version), parse.GetValue(_commit)) switch
        {
            ({ } version, _) => Path.Combine("output", "versions", FolderNameOf(version)),
            (_, { } commit) => Path.Combine("output", "commits", FolderNameOf(commit)),
            _ when ShardOf(parse) is { } shard => Path.Combine("output", "shards", $"{shard.Number}-of-{shard.Count}"),
            _ => parse.GetValue(_markOwnText) ? Path.Combine("output", "review") : "output",
        };
        return new BuildRequest
        {
            Selection = _selection.Read(parse),
            Formats = ListOption.Values(parse, _formats),
            WorkspaceFolder = session.WorkspaceFolder,
            ReplaceChanged = parse.GetValue(_force),
            OutputFolder = output is null ? Path.Combine(session.WorkspaceFolder, folder) : Path.GetFullPath(output, session.Environment.WorkingFolder),
            Jobs = parse.GetValue(_jobs) ?? System.Environment.ProcessorCount,
            PageNumbers = _pdf.WantsPageNumbers(parse),
            KeepGoing = parse.GetValue(_keepGoing),
            MarkOwnText = parse.GetValue(_markOwnText),
        };
    }

    /// <summary>What was built from a commit lies apart from what the working folder gives.</summary>
    private static string FolderNameOf(string name) => string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' ? character : '_'));

    private BuildResult BuildPast(ParseResult parse, CommandSession session, IRepository repository, BuildRequest request)
    {
        string? version = parse.GetValue(_version);
        string? commit = parse.GetValue(_commit);
        var converter = _pdf.ConverterFor(parse, session.Environment);
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var archive = new VersionArchive(repository, tree);
        var build = new BuildVersion(repository, archive, composer => new BuildPolicies(composer, _writers, converter));
        if (version is null) return build.OfCommit(commit!, request, session.Environment.Cancellation);
        if (commit is not null) return BuildResult.Failed([CommandLineDiagnostics.Usage.At(null, "--version and --commit cannot be given together.")]);
        if (request.Selection.Policies.IsEmpty) return BuildResult.Failed([CommandLineDiagnostics.Usage.At(null, "Say which policy's version is meant: policyforge build POLICY --version VERSION.")]);
        var loaded = LoadedWorkspace.Of(session, tree);
        if (loaded.Composer is not { } current) return BuildResult.Failed(loaded.Diagnostics);
        var copies = request.Selection.In(current.Workspace);
        // A school that has left the trust is no copy of today's, and has its versions all the same.
        if (copies.HasErrors && SubjectsNamed(request.Selection, tree) is { } named) return build.OfVersion(version, named, request, session.Environment.Cancellation);
        if (copies.HasErrors) return BuildResult.Failed(copies.Diagnostics);
        return build.OfVersion(version, [.. copies.Value.Select(copy => new VersionSubject(copy.Policy.Id, copy.School?.Id))], request, session.Environment.Cancellation);
    }

    private static ImmutableArray<VersionSubject>? SubjectsNamed(CopySelection selection, DirectorySourceTree tree)
    {
        if (selection.Schools.IsEmpty) return null;
        var subjects = selection.Policies.SelectMany(policy => selection.Schools.Select(school => VersionSubject.Find(tree, policy, school).Value)).ToArray();
        return subjects.Contains(null) ? null : [.. subjects.OfType<VersionSubject>()];
    }

    private Shard? ShardOf(ParseResult parse) => parse.GetValue(_shard) is { } written && Shard.TryParse(written, out var shard) ? shard : null;

    /// <summary>A share's folder holds that share and nothing else.</summary>
    private static BuildRequest OfShard(BuildRequest request, Shard shard, DirectorySourceTree tree, string fingerprint)
    {
        var asked = request.Selection;
        string sources = string.Join(' ', [fingerprint, .. asked.Schools.Order(StringComparer.Ordinal), "/", .. asked.Policies.Order(StringComparer.Ordinal)]);
        return request with { Selection = shard.Of(asked, SchoolFoldersIn(tree)), Shard = new BuiltShard(shard, sources), OwnsFolder = true };
    }

    private static IEnumerable<string> SchoolFoldersIn(DirectorySourceTree tree) =>
        tree.List("schools").Select(entry => entry.Path.Split('/')).Where(parts => parts.Length > 2).Select(parts => parts[1]).Distinct(StringComparer.Ordinal);

    private BuildResult BuildUnlessDone(ParseResult parse, CommandSession session, BuildRequest request)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var converter = _pdf.ConverterFor(parse, session.Environment);
        if (ShardOf(parse) is { } shard) request = OfShard(request, shard, tree, SourceFingerprint.Of(tree, request, _writers, converter, session.History.Head));
        string? fingerprint = request.Selection.IsAll && request.Shard is null ? SourceFingerprint.Of(tree, request, _writers, converter, session.History.Head) : null;
        if (fingerprint is not null && !parse.GetValue(_force) && EarlierBuild.StillStands(request, fingerprint, tree) is { } unchanged) return unchanged;
        var loaded = LoadedWorkspace.Of(session, tree, request.Selection.Schools);
        if (loaded.Composer is not { } composer) return BuildResult.Failed(loaded.Diagnostics);
        using var progress = BuildProgressBar.For(session);
        return new BuildPolicies(composer, _writers, converter).Run(request, loaded.Diagnostics, fingerprint, progress, session.Environment.Cancellation);
    }
}
