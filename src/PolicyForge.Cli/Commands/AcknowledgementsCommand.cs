using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge acknowledgements: who has read which version.</summary>
public sealed class AcknowledgementsCommand : DocumentedCommand
{
    public AcknowledgementsCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base("acknowledgements", "Record who has read which version, and list who has not", "policyforge acknowledgements outstanding --school meadow-bank")
    {
        Subcommands.Add(new AcknowledgementsImportCommand(environment, options, completion));
        Subcommands.Add(new AcknowledgementsListCommand(environment, options, completion, isOutstanding: false));
        Subcommands.Add(new AcknowledgementsListCommand(environment, options, completion, isOutstanding: true));
    }
}
