using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge legislation: the register of Acts, instruments and guidance.</summary>
public sealed class LegislationCommand : DocumentedCommand
{
    public LegislationCommand(CommandEnvironment environment, GlobalOptions options)
        : base("legislation", "Look at the register of legislation, check it, and say what was superseded", "policyforge legislation list")
    {
        Subcommands.Add(new LegislationListCommand(environment, options));
        Subcommands.Add(new LegislationShowCommand(environment, options));
        Subcommands.Add(new LegislationCheckCommand(environment, options));
        Subcommands.Add(new LegislationAddCommand(environment, options));
        Subcommands.Add(new LegislationSupersedeCommand(environment, options));
        Subcommands.Add(new LegislationImportCommand(environment, options));
    }

    /// <summary>PF7101 with the nearest id; null for an id that may be cited.</summary>
    internal static Diagnostic? FindUnknown(LegislationRegister register, string id) => register.IsCitable(id)
        ? null
        : LegislationDiagnostics.UnknownId.At(null, id) with { Hint = Suggestion.Nearest(id, register.CitableIds) is { } near ? $"Did you mean \"{near}\"?" : "policyforge legislation list shows the ids." };
}
