using PolicyForge.Git;
using PolicyForge.Pdf.Office;

namespace PolicyForge.Cli.Outside;

/// <summary>All that a command may know of the outside world. Tests put their own in its place.</summary>
public sealed record CommandEnvironment
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Absolute path of the folder in which the command was called.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Where today's date comes from when --as-of is not given.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>True where standard output is a terminal that shows colour.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>True where standard error is a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>True where the environment asks for no colour (https://no-color.org).</summary>
    public bool NoColour { get; init; }

    /// <summary>Columns of the terminal; 100 where there is none.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Where LibreOffice is: the absolute path of soffice, or null. Asked only by what needs it.</summary>
    public Func<string?> FindOffice { get; init; } = () => OfficeLocation.Find(System.Environment.GetEnvironmentVariable("PATH"));

    /// <summary>Where the studio's program is: an absolute path, or null. Asked only by what starts it.</summary>
    public Func<string?> FindStudio { get; init; } = () => StudioProgramFile.Find(AppContext.BaseDirectory);

    /// <summary>What repositories are reached through. Asked only by what needs one.</summary>
    public Func<GitBackEnds> FindGit { get; init; } = GitBackEnds.OfMachine;

    /// <summary>What tells of changes in a workspace's folder while a command watches it.</summary>
    public Func<string, IChangeSignal> WatchFolder { get; init; } = folder => new FolderChanges(folder);

    /// <summary>Asks the person who is watching; null where nobody is, so that what a command lacks is an error. With choices, the answer is one of them.</summary>
    public Func<string, IReadOnlyList<string>, string>? Ask { get; init; }

    public CancellationToken Cancellation { get; init; }

    public static CommandEnvironment OfProcess(CancellationToken cancellation)
    {
        bool isDumb = System.Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new CommandEnvironment
        {
            Output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 16 * 1024) { NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), new System.Text.UTF8Encoding(false), 4 * 1024) { AutoFlush = true, NewLine = "\n" },
            WorkingFolder = Directory.GetCurrentDirectory(),
            OutputIsTerminal = !Console.IsOutputRedirected && !isDumb,
            ErrorIsTerminal = !Console.IsErrorRedirected && !isDumb,
            NoColour = !string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = WidthOfTerminal(),
            Ask = Console.IsInputRedirected || Console.IsOutputRedirected || isDumb ? null : TerminalQuestions.Ask,
            Cancellation = cancellation,
        };
    }

    private static int WidthOfTerminal()
    {
        if (Console.IsOutputRedirected && Console.IsErrorRedirected) return 100;
        try
        {
            return Console.WindowWidth is var width and > 20 ? width : 100;
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
