using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Printing;

namespace PolicyForge.Cli.Running;

/// <summary>How commands that need a workspace begin: find it, or say why not.</summary>
internal static class WorkspaceCommands
{
    /// <summary>Calls <paramref name="run"/> with the session; without a workspace or with a wrong option, prints why and gives the exit code.</summary>
    public static int InSession(ParseResult parse, GlobalOptions options, CommandEnvironment environment, Func<CommandSession, int> run)
    {
        var session = CommandSession.Open(parse, options, environment);
        if (session.Value is { } opened)
        {
            using var history = opened.History;
            return run(opened);
        }

        var printer = DiagnosticPrinter.For(environment, parse.GetValue(options.NoColour));
        foreach (var finding in session.Diagnostics) printer.Print(finding);
        return ExitCode.BadInput;
    }
}
