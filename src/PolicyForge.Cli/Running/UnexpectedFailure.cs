using PolicyForge.Cli.Outside;

namespace PolicyForge.Cli.Running;

/// <summary>The last resort: what is said of a fault of PolicyForge's own.</summary>
internal static class UnexpectedFailure
{
    public static void Report(Exception failure, CommandEnvironment environment, bool isVerbose)
    {
        environment.Error.WriteLine($"PolicyForge has failed: this is a fault of the program, not of your policies ({failure.GetType().Name}: {failure.Message})");
        if (isVerbose) environment.Error.WriteLine(failure);
        environment.Error.WriteLine(isVerbose
            ? "Please report it, with the lines above, where you got PolicyForge from (its issue tracker)."
            : "Please report it where you got PolicyForge from (its issue tracker), with what the same command prints with --verbose.");
    }
}
