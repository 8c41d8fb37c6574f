using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Building;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Composition;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Versions.Redlines;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Layouts;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge redline: what changed between two versions or commits, as tracked changes in Word and as web pages.</summary>
public sealed class RedlineCommand : DocumentedCommand
{
    private const string WorkingFolder = "working";

    private readonly SelectionOptions _selection;
    private readonly IReadOnlyList<IDocumentWriter> _writers;
    private readonly Option<bool> _all = new("--all") { Description = "Every policy of every school" };
    private readonly Option<string?> _from = new("--from") { Description = "The older version", HelpName = "VERSION" };
    private readonly Option<bool> _sinceApproved = new("--since-approved") { Description = "The older side is the last approved version of each copy" };
    private readonly Option<string?> _to = new("--to") { Description = "The newer version, or \"working\" for the files as they stand (default)", HelpName = "VERSION" };
    private readonly Option<string?> _fromCommit = new("--from-commit") { Description = "The older side by a commit, branch or tag", HelpName = "REVISION" };
    private readonly Option<string?> _toCommit = new("--to-commit") { Description = "The newer side by a commit, branch or tag", HelpName = "REVISION" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The folder to write into (default: output/redlines, in the workspace)", HelpName = "DIR" };
    private readonly Option<string> _format = new("--format") { Description = "How to say what was done: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    /// <param name="writers">What writes documents with change marks, a format each.</param>
    public RedlineCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IReadOnlyList<IDocumentWriter> writers)
        : base(
            "redline",
            "Show what changed between two versions, as tracked changes in Word and as web pages",
            "policyforge redline social-media --school meadow-bank --from 1.2 --to 2.0",
            "policyforge redline --all --since-approved",
            "policyforge redline --all --from-commit HEAD~3 --to working")
    {
        _writers = writers;
        _selection = new SelectionOptions(completion);
        _selection.AddTo(this);
        _format.AcceptOnlyFromAmong("text", "json");
        foreach (var option in new Option[] { _all, _sinceApproved, _from, _to, _fromCommit, _toCommit, _output, _format }) Options.Add(option);
        Validators.Add(result =>
        {
            int older = (result.GetValue(_from) is null ? 0 : 1) + (result.GetValue(_fromCommit) is null ? 0 : 1) + (result.GetValue(_sinceApproved) ? 1 : 0);
            if (older != 1) result.AddError("Say from where: --since-approved, --from with a version, or --from-commit with a commit.");
            if (result.GetValue(_to) is not null && result.GetValue(_toCommit) is not null) result.AddError("--to and --to-commit cannot both be given.");
        });
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, IRepository repository)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var loaded = LoadedWorkspace.Of(session, tree);
        var selection = _selection.Read(parse);
        if (selection.IsAll && !parse.GetValue(_all)) return Fail(session, [VersionDiagnostics.SayWhichCopies.At(null)]);
        if (loaded.Composer is not { } composer) return Fail(session, loaded.Diagnostics);
        var copies = selection.In(composer.Workspace);
        if (copies.Value.IsDefault || copies.HasErrors) return Fail(session, copies.Diagnostics);
        var (from, to) = Sides(parse);
        var redlines = new RedlineCopies(repository, new VersionArchive(repository, tree), composer, session.Today, loaded.Diagnostics).Run(copies.Value, from, to);
        if (redlines.HasErrors) return Fail(session, redlines.Diagnostics);
        // Not one document could be compared: that is no assurance that nothing has changed.
        if (redlines.Value.IsEmpty) return Fail(session, [.. redlines.Diagnostics, VersionDiagnostics.NothingCompared.At(null, Describe(from), Describe(to))]);
        return Write(parse, session, composer, redlines, from, to);
    }

    private int Write(ParseResult parse, CommandSession session, PolicyComposer composer, Outcome<ImmutableArray<RedlinedCopy>> redlines, RedlineSide from, RedlineSide to)
    {
        string folder = parse.GetValue(_output) is { } named
            ? Path.GetFullPath(named, session.Environment.WorkingFolder)
            : Path.Combine(session.WorkspaceFolder, "output", "redlines");
        var opened = OutputFolder.Open(folder, session.WorkspaceFolder);
        if (opened.Value is not { } output) return Fail(session, opened.Diagnostics);
        using (output)
        {
            var found = new DiagnosticBag();
            found.AddRange(redlines.Diagnostics);
            ImmutableArray<RedlinedCopy> changed = [.. redlines.Value.Where(redline => !redline.Summary.IsEmpty)];
            var styles = HouseStyles.Check(changed.Select(redline => redline.Layout), _writers, to is RedlineSide.AtCommit at ? at.Revision : null);
            found.AddRange(styles.Diagnostics.Distinct().Where(finding => finding.Severity > Severity.Information));
            bool lacksStyle = found.HasErrors;
            new RedlineFiles(output, _writers, styles).Stage(composer.Workspace, changed, Describe(from), Describe(to));
            var written = output.MoveIntoPlace(found);
            output.SaveManifest(written, []);
            if (parse.GetValue(_format) == "json") RedlineReport.WriteJson(session, changed, written, found.ToImmutable());
            else RedlineReport.WriteText(session, changed, redlines.Value.Length, session.Shown(folder), found.ToImmutable());
            return lacksStyle ? ExitCode.BadInput : found.HasErrors ? ExitCode.Environment : ExitCode.Done;
        }
    }

    private (RedlineSide From, RedlineSide To) Sides(ParseResult parse)
    {
        RedlineSide from = parse.GetValue(_sinceApproved) ? new RedlineSide.LastApproved()
            : parse.GetValue(_fromCommit) is { } oldCommit ? new RedlineSide.AtCommit(oldCommit) : new RedlineSide.AtVersion(parse.GetValue(_from)!);
        RedlineSide to = parse.GetValue(_toCommit) is { } newCommit ? new RedlineSide.AtCommit(newCommit)
            : parse.GetValue(_to) is { } version and not WorkingFolder ? new RedlineSide.AtVersion(version)
            : new RedlineSide.Working();
        return (from, to);
    }

    private static string Describe(RedlineSide side) => side switch
    {
        RedlineSide.AtVersion at => $"version {at.Version}",
        RedlineSide.AtCommit at => $"commit {at.Revision}",
        RedlineSide.LastApproved => "the last approved version",
        _ => "the files as they stand",
    };

    private static int Fail(CommandSession session, IReadOnlyCollection<Diagnostic> findings)
    {
        session.Printer.PrintAll(findings);
        return ExitCode.BadInput;
    }
}
