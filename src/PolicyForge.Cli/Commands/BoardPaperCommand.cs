using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx;
using PolicyForge.Governance.BoardPapers;
using PolicyForge.Html;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge board-paper: one paper on a policy across schools.</summary>
public sealed class BoardPaperCommand : DocumentedCommand
{
    private readonly Option<string> _policy = new("--policy") { Description = "Id of the policy", HelpName = "ID", Required = true };
    private readonly Option<string[]> _schools = ListOption.Create("--school", "ID", "Only these schools (repeat it, or put commas between)");
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The folder to write into (default: output/board-papers, in the workspace)", HelpName = "DIR" };

    public BoardPaperCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "board-paper",
            "Write one paper on a policy for a board: the resolution, what changed, the common text once, and what differs at each school",
            "policyforge board-paper --policy social-media",
            "policyforge board-paper --policy social-media --schools meadow-bank,aldergate")
    {
        _policy.CompletionSources.Add(completion.Policies);
        _schools.CompletionSources.Add(completion.Schools);
        _schools.Aliases.Add("--schools");
        foreach (var option in new Option[] { _policy, _schools, _output }) Options.Add(option);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var loaded = LoadedWorkspace.Of(session, tree);
        ImmutableArray<Diagnostic> errors = [.. loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error)];
        if (loaded.Composer is not { } composer || !errors.IsEmpty) return Fail(session, errors);
        string id = parse.GetRequiredValue(_policy);
        var asked = ListOption.Values(parse, _schools);
        ImmutableArray<Diagnostic> unknown =
        [
            .. composer.Workspace.Policies.Contains(id) ? (Diagnostic[])[] : [CopySelection.Unknown(SelectionDiagnostics.UnknownPolicy, id, composer.Workspace.Policies.Ids)],
            .. CopySelection.UnknownSchools(composer.Workspace, asked),
        ];
        if (!unknown.IsEmpty) return Fail(session, unknown);
        var policy = composer.Workspace.Policies[id];
        using var repository = RepositoryCommands.Open(session).Value;
        var paper = new BoardPaper(composer, repository, tree, session.Today).Write(policy, [.. composer.Workspace.SchoolsWith(policy).Where(school => asked.IsEmpty || asked.Contains(school.Id))]);
        session.Printer.PrintAll(paper.Diagnostics);
        if (paper.Value is not var (document, layout)) return ExitCode.BadInput;
        string folder = Path.GetFullPath(parse.GetValue(_output) ?? Path.Combine(session.WorkspaceFolder, "output", "board-papers"), session.Environment.WorkingFolder);
        var written = ((IDocumentWriter[])[new DocxWriter(), new HtmlWriter()]).Select(writer => (Path: Path.Combine(folder, policy.Id + writer.Extension), Content: Written(writer, document, layout))).ToArray();
        foreach (var (path, content) in written) FileReplacement.Write(path, content);
        if (!session.IsQuiet) session.Environment.Output.WriteLine($"{string.Join(" and ", written.Select(file => session.Shown(file.Path)))} written.");
        return ExitCode.Done;

        static byte[] Written(IDocumentWriter writer, Documents.Model.PolicyDocument document, Documents.Layouts.Layout layout)
        {
            using var content = new MemoryStream();
            writer.Write(document, layout, content);
            return content.ToArray();
        }
    }

    private static int Fail(CommandSession session, IReadOnlyCollection<Diagnostic> findings)
    {
        session.Printer.PrintAll(findings);
        return ExitCode.BadInput;
    }
}
