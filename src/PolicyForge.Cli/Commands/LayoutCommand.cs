using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge layout: for whoever keeps the house style.</summary>
public sealed class LayoutCommand : DocumentedCommand
{
    public LayoutCommand(CommandEnvironment environment, GlobalOptions options)
        : base("layout", "Make and check layouts", "policyforge layout new house-style --from decimal")
    {
        Subcommands.Add(new LayoutNewCommand(environment, options));
        Subcommands.Add(new LayoutCheckCommand(environment, options));
    }
}
