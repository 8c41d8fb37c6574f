using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge school: schools that join and leave.</summary>
public sealed class SchoolCommand : DocumentedCommand
{
    public SchoolCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base("school", "Add a school to the trust, or let one leave", "policyforge school add oak-hill")
    {
        Subcommands.Add(new SchoolAddCommand(environment, options));
        Subcommands.Add(new SchoolLeaveCommand(environment, options, completion));
    }
}
