using System.CommandLine;
using PolicyForge.Building;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge merge-output: joins what several machines built of one trust. Needs no workspace.</summary>
public sealed class MergeOutputCommand : DocumentedCommand
{
    private readonly CommandEnvironment _environment;
    private readonly GlobalOptions _options;
    private readonly Argument<string[]> _folders = new("dir") { Description = "The folders of all shares, in any order", HelpName = "DIR", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _output = new("--output", "-o") { Description = "The folder to write into", HelpName = "DIR", Required = true };
    private readonly Option<bool> _force = new("--force") { Description = "Replace files there that were changed by hand" };
    private readonly Option<string> _report = new("--report") { Description = "How to say what was done: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public MergeOutputCommand(CommandEnvironment environment, GlobalOptions options)
        : base("merge-output", "Join the folders of a build that several machines shared (build --shard)", "policyforge merge-output shard-1 shard-2 shard-3 --output output")
    {
        _environment = environment;
        _options = options;
        _report.AcceptOnlyFromAmong("text", "json");
        _folders.Validators.Add(SelectionOptions.RefuseOptions);
        Arguments.Add(_folders);
        foreach (var option in new Option[] { _output, _force, _report }) Options.Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        string output = Full(parse.GetRequiredValue(_output));
        string? workspace = WorkspaceFinder.Find(parse.GetValue(_options.Workspace), _environment.WorkingFolder);
        var result = new MergeShards(output, workspace, parse.GetValue(_force)).Run([.. parse.GetRequiredValue(_folders).Select(Full)], _environment.Cancellation);
        var found = new DiagnosticBag();
        var session = new CommandSession(
            _environment, workspace ?? _environment.WorkingFolder, CommandSession.ParseToday(parse.GetValue(_options.AsOf), _environment, found),
            parse.GetValue(_options.Quiet), parse.GetValue(_options.Verbose), parse.GetValue(_options.NoColour));
        if (parse.GetValue(_report) == "json") BuildReport.WriteJson(session, result, output);
        else BuildReport.WriteText(session, result, output);
        return result.HasErrors ? ExitCode.BadInput : ExitCode.Done;
    }

    private string Full(string folder) => Path.GetFullPath(folder, _environment.WorkingFolder);
}
