using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge clause.</summary>
public sealed class ClauseCommand : DocumentedCommand
{
    public ClauseCommand(CommandEnvironment environment, GlobalOptions options)
        : base("clause", "Make a new clause", "policyforge clause new attendance/lateness")
    {
        Subcommands.Add(new ClauseNewCommand(environment, options));
    }
}
