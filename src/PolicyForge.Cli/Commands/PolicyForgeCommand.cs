using System.CommandLine;
using System.CommandLine.Help;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Publishing;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx;
using PolicyForge.Html;

namespace PolicyForge.Cli.Commands;

/// <summary>The whole command line: every command there is.</summary>
public static class PolicyForgeCommand
{
    public static RootCommand Create(CommandEnvironment environment)
    {
        var options = new GlobalOptions();
        var root = new RootCommand("Generates each school's tailored policies from a trust's clauses and templates");
        options.AddTo(root);
        var completion = new WorkspaceCompletion(environment, options);
        IReadOnlyList<IDocumentWriter> writers = [new PagedDocxWriter(new DocxWriter()), new HtmlWriter()];
        // In the order of the work: write, look, issue, review, publish.
        root.Subcommands.Add(new InitCommand(environment, options));
        root.Subcommands.Add(new ImportCommand(environment, options));
        root.Subcommands.Add(new BuildCommand(environment, options, completion, writers));
        root.Subcommands.Add(new MergeOutputCommand(environment, options));
        root.Subcommands.Add(new CheckCommand(environment, options, completion, writers));
        root.Subcommands.Add(new ShowCommand(environment, options, completion));
        root.Subcommands.Add(new ListCommand(environment, options));
        root.Subcommands.Add(new StudioCommand(environment, options));
        root.Subcommands.Add(new SlotsCommand(environment, options, completion));
        root.Subcommands.Add(new CustomiseCommand(environment, options, completion));
        root.Subcommands.Add(new CustomisationsCommand(environment, options, completion));
        root.Subcommands.Add(new MergeCommand(environment, options, completion));
        root.Subcommands.Add(new RenameCommand(environment, options, completion));
        root.Subcommands.Add(new SchoolCommand(environment, options, completion));
        root.Subcommands.Add(new PolicyCommand(environment, options));
        root.Subcommands.Add(new ClauseCommand(environment, options));
        root.Subcommands.Add(new ConsultCommand(environment, options, completion, [new DocxWriter()], [new DocxWriter(), new HtmlRedlineWriter()]));
        root.Subcommands.Add(new ChangesCommand(environment, options, completion));
        root.Subcommands.Add(new ReleaseCommand(environment, options, completion, writers));
        root.Subcommands.Add(new ApproveCommand(environment, options, completion, writers));
        root.Subcommands.Add(new PackCommand(environment, options, completion));
        root.Subcommands.Add(new BoardPaperCommand(environment, options, completion));
        root.Subcommands.Add(new AcknowledgementsCommand(environment, options, completion));
        root.Subcommands.Add(new HistoryCommand(environment, options, completion));
        root.Subcommands.Add(new NoticeCommand(environment, options, completion, new DocxWriter(), new HtmlWriter()));
        root.Subcommands.Add(new RedlineCommand(environment, options, completion, [new DocxWriter(), new HtmlRedlineWriter()]));
        root.Subcommands.Add(new VerifyCommand(environment, options, completion, writers));
        root.Subcommands.Add(new ReviewsCommand(environment, options, completion));
        root.Subcommands.Add(new ConfirmCommand(environment, options, completion, writers));
        root.Subcommands.Add(new ReviewCommand(environment, options, completion, writers));
        root.Subcommands.Add(new RegisterCommand(environment, options, completion));
        root.Subcommands.Add(new ImpactCommand(environment, options));
        root.Subcommands.Add(new LegislationCommand(environment, options));
        root.Subcommands.Add(new UpdateRegistersCommand(environment, options));
        root.Subcommands.Add(new SiteCommand(environment, options, writers));
        root.Subcommands.Add(new LayoutCommand(environment, options));
        root.Subcommands.Add(new TemplateCommand(environment, options));
        root.Subcommands.Add(new ExplainCommand(environment, options));
        root.Subcommands.Add(new CompletionCommand(environment));

        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Show help";
        help.Action = new ExamplesHelpAction((HelpAction)help.Action!);
        var version = root.Options.OfType<VersionOption>().Single();
        version.Description = "Show the version";
        return root;
    }
}
