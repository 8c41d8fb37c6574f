using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge policy.</summary>
public sealed class PolicyCommand : DocumentedCommand
{
    public PolicyCommand(CommandEnvironment environment, GlobalOptions options)
        : base("policy", "Make a new policy", "policyforge policy new attendance")
    {
        Subcommands.Add(new PolicyNewCommand(environment, options));
    }
}
