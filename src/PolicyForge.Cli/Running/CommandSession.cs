using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Printing;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Cli.Running;

/// <summary>What the global options of one command line come to.</summary>
/// <param name="WorkspaceFolder">Absolute path of the folder that holds policyforge.yaml.</param>
/// <param name="Today">From --as-of, else from the clock: the only place where a date of today comes in.</param>
public sealed record CommandSession(CommandEnvironment Environment, string WorkspaceFolder, DateOnly Today, bool IsQuiet, bool IsVerbose, bool NoColour)
{
    /// <summary>Closed when the command ends.</summary>
    public WorkspaceHistory History { get; } = new(Environment, WorkspaceFolder);

    public DiagnosticPrinter Printer => DiagnosticPrinter.For(Environment, NoColour, IsQuiet);

    /// <summary>A path as the user would type it from where the command was called.</summary>
    public string Shown(string path)
    {
        string relative = Path.GetRelativePath(Environment.WorkingFolder, path);
        return relative.StartsWith(Path.Combine("..", ".."), StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }

    public static Outcome<CommandSession> Open(ParseResult parse, GlobalOptions options, CommandEnvironment environment)
    {
        var found = new DiagnosticBag();
        string? named = parse.GetValue(options.Workspace);
        string? folder = WorkspaceFinder.Find(named, environment.WorkingFolder);
        if (folder is null) found.Report(named is null ? CommandLineDiagnostics.NoWorkspace : CommandLineDiagnostics.NoWorkspaceThere, null, named ?? "this folder");
        var today = ParseToday(parse.GetValue(options.AsOf), environment, found);
        if (folder is null || found.HasErrors) return Outcome<CommandSession>.Failed(found.ToImmutable());
        return Outcome<CommandSession>.Of(new CommandSession(
            environment, folder, today, parse.GetValue(options.Quiet), parse.GetValue(options.Verbose), parse.GetValue(options.NoColour)));
    }

    /// <summary>The date of --as-of, else the clock's; a wrong one is a finding (PF9003).</summary>
    public static DateOnly ParseToday(string? text, CommandEnvironment environment, DiagnosticBag found)
    {
        if (text is null) return DateOnly.FromDateTime(environment.Clock.GetLocalNow().DateTime);
        if (WrittenDate.TryParse(text, out var date) && date.HasDay) return date.FirstDay;
        found.Report(CommandLineDiagnostics.BadDate, null, text);
        return default;
    }
}
