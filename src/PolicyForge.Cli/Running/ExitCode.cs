namespace PolicyForge.Cli.Running;

/// <summary>The closed set of exit codes (docs/reference/exit-codes.md).</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work was done, and something was found that was asked to count (warnings with --strict, overdue reviews).</summary>
    public const int Findings = 1;

    /// <summary>The sources or the command line have errors; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>The machine cannot do it: a full disk, a missing tool.</summary>
    public const int Environment = 3;

    /// <summary>A fault of PolicyForge itself.</summary>
    public const int Fault = 4;

    /// <summary>Stopped by Ctrl-C, as shells report it.</summary>
    public const int Interrupted = 130;
}
