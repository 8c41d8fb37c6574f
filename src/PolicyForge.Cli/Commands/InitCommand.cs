using System.CommandLine;
using PolicyForge.Building.Scaffolding;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Git;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge init: a new workspace that builds at once.</summary>
public sealed class InitCommand : DocumentedCommand
{
    private readonly CommandEnvironment _environment;
    private readonly GlobalOptions _options;
    private readonly Argument<string> _folder = new("dir") { Description = "The folder to fill: new, or empty" };
    private readonly Option<string> _name = new("--name") { Description = "The name of the trust", HelpName = "NAME", DefaultValueFactory = _ => "Our Trust" };

    private readonly Option<bool> _noGit = new("--no-git") { Description = "Make no git repository" };

    public InitCommand(CommandEnvironment environment, GlobalOptions options)
        : base("init", "Make a new workspace that builds at once", "policyforge init my-trust --name \"Hollow Way Trust\"")
    {
        _environment = environment;
        _options = options;
        Arguments.Add(_folder);
        Options.Add(_name);
        Options.Add(_noGit);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var found = new DiagnosticBag();
        string named = parse.GetRequiredValue(_folder);
        string folder = Path.GetFullPath(named, _environment.WorkingFolder);
        var today = CommandSession.ParseToday(parse.GetValue(_options.AsOf), _environment, found);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(entry => Path.GetFileName(entry) != ".git")))
            found.Report(CommandLineDiagnostics.NotAFolderToFill, null, named);
        if (found.HasErrors)
        {
            DiagnosticPrinter.For(_environment, parse.GetValue(_options.NoColour)).PrintAll(found.ToImmutable());
            return ExitCode.BadInput;
        }

        var files = WorkspaceScaffold.Create(parse.GetRequiredValue(_name), today);
        foreach (var file in files)
        {
            FileReplacement.WriteIn(folder, file.Path, file.Content.Span);
        }

        string kept = parse.GetValue(_noGit) || NewRepository.IsInOne(folder) ? "" : KeepInGit(folder);
        if (!parse.GetValue(_options.Quiet)) _environment.Output.WriteLine($"A new workspace of {files.Length} files is in {named}.{kept} Next: cd {named}, policyforge build");
        return ExitCode.Done;
    }

    /// <summary>A repository with all files in its first commit, so that every version can be made again; says what came of it.</summary>
    private string KeepInGit(string folder) =>
        NewRepository.Make(folder, "Begin with PolicyForge's starter workspace", _environment.Clock.GetLocalNow()) is { } commit
            ? $" It is a git repository, with everything in commit {commit}."
            : " It is a git repository; commit everything with: git add . && git commit -m \"First commit\".";
}
