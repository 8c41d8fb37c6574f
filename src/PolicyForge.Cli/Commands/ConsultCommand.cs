using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Documents.Writing;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge consult: consultation of the staff unions on exactly the text that is proposed.</summary>
public sealed class ConsultCommand : DocumentedCommand
{
    public ConsultCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IReadOnlyList<IDocumentWriter> writers, IReadOnlyList<IDocumentWriter> redlineWriters)
        : base("consult", "Consult the unions on a text, record what they say, and how it ended", "policyforge consult status")
    {
        Subcommands.Add(new ConsultOpenCommand(environment, options, completion));
        Subcommands.Add(new ConsultPackCommand(environment, options, completion, writers, redlineWriters));
        Subcommands.Add(new ConsultRespondCommand(environment, options, completion, redlineWriters.First(writer => writer.Format == "docx")));
        Subcommands.Add(new ConsultStatusCommand(environment, options, completion));
        Subcommands.Add(new ConsultCloseCommand(environment, options, completion));
        Subcommands.Add(new ConsultReopenCommand(environment, options, completion));
    }
}
