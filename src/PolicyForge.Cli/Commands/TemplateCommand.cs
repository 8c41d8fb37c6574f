using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge template: for whoever writes templates.</summary>
public sealed class TemplateCommand : DocumentedCommand
{
    public TemplateCommand(CommandEnvironment environment, GlobalOptions options)
        : base("template", "Work on a template alone", "policyforge template render letter.sbn.md --data letter.yaml") =>
        Subcommands.Add(new TemplateRenderCommand(environment, options));
}
