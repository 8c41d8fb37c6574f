using System.CommandLine;

namespace PolicyForge.Cli.Options;

/// <summary>Options that every command takes.</summary>
public sealed class GlobalOptions
{
    public Option<string?> Workspace { get; } = new("--workspace", "-w")
    {
        Description = "The folder of the workspace (default: the nearest one above this folder that holds policyforge.yaml)",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<string?> AsOf { get; } = new("--as-of")
    {
        Description = "Take this date as today, for what depends on the date (default: today)",
        HelpName = "DATE",
        Recursive = true,
    };

    public Option<bool> NoColour { get; } = new("--no-color", "--no-colour") { Description = "Print without colour (so does the environment variable NO_COLOR)", Recursive = true };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Print errors and nothing else", Recursive = true };

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Print more: each file written, and the details of a fault", Recursive = true };

    public void AddTo(Command root)
    {
        root.Options.Add(Workspace);
        root.Options.Add(AsOf);
        root.Options.Add(NoColour);
        root.Options.Add(Quiet);
        root.Options.Add(Verbose);
    }
}
