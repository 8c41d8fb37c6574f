using PolicyForge.Cli;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Git;

namespace PolicyForge.EndToEnd.Tests.Running;

/// <summary>One command line, run in this process as the program would run it.</summary>
/// <param name="ExitCode">As the shell sees it.</param>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun Of(string workingFolder, params string[] arguments) => Of(workingFolder, arguments, environment => environment);

    /// <summary>At another instant than 21 November 2026, in another time zone.</summary>
    public static CommandRun At(DateTimeOffset now, TimeZoneInfo zone, string workingFolder, params string[] arguments) =>
        Of(workingFolder, arguments, environment => environment with { Clock = new FixedClock(now, zone) });

    /// <summary>On a machine that has no LibreOffice.</summary>
    public static CommandRun WithoutOffice(string workingFolder, params string[] arguments) => Of(workingFolder, arguments, environment => environment with { FindOffice = () => null });

    /// <summary>On a machine that has no git program.</summary>
    public static CommandRun WithoutGit(string workingFolder, params string[] arguments) => Of(workingFolder, arguments, environment => environment with { FindGit = () => new GitBackEnds(null) });

    /// <summary>In a window of a person's, so many characters wide.</summary>
    public static CommandRun InTerminal(int width, string workingFolder, params string[] arguments) =>
        Of(workingFolder, arguments, environment => environment with { OutputIsTerminal = true, NoColour = true, Width = width });

    /// <summary>On a machine whose LibreOffice is this program.</summary>
    public static CommandRun WithOffice(string office, string workingFolder, params string[] arguments) => Of(workingFolder, arguments, environment => environment with { FindOffice = () => office });

    /// <summary>In an environment that a test has changed.</summary>
    public static CommandRun With(string workingFolder, Func<CommandEnvironment, CommandEnvironment> change, params string[] arguments) => Of(workingFolder, arguments, change);

    private static CommandRun Of(string workingFolder, string[] arguments, Func<CommandEnvironment, CommandEnvironment> change)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = CommandLineApplication.Run(arguments, change(new CommandEnvironment
        {
            Output = output,
            Error = error,
            WorkingFolder = workingFolder,
            Clock = new FixedClock(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc),
        }));
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    private sealed class FixedClock(DateTimeOffset now, TimeZoneInfo zone) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => zone;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
