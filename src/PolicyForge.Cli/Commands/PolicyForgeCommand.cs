using System.CommandLine;
using System.CommandLine.Help;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Running;

namespace PolicyForge.Cli.Commands;

/// <summary>The whole command line: every command there is.</summary>
public static class PolicyForgeCommand
{
    public static RootCommand Create(CommandEnvironment environment)
    {
        var options = new GlobalOptions();
        var root = new RootCommand("Generates each school's tailored policies from a trust's clauses and templates");
        options.AddTo(root);
        root.Subcommands.Add(new CompletionCommand(environment));
        root.Subcommands.Add(new ExplainCommand(environment, options));

        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Show help";
        help.Action = new ExamplesHelpAction((HelpAction)help.Action!);
        var version = root.Options.OfType<VersionOption>().Single();
        version.Description = "Show the version";
        return root;
    }
}
