using System.CommandLine;
using System.Text;
using PolicyForge.Building;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Git;
using PolicyForge.Governance.OwnText;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge customisations: who varies what.</summary>
public sealed class CustomisationsCommand : DocumentedCommand
{
    private readonly Option<string[]> _schools = ListOption.Create("--school", "ID", "Only these schools (repeat it, or put commas between)");
    private readonly Option<string> _format = new("--format") { Description = "table, json, csv or html (a report with the differences)", HelpName = "KIND", DefaultValueFactory = _ => "table" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file to write (default: standard output)", HelpName = "FILE" };

    public CustomisationsCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "customisations",
            "List the clauses of which schools have their own text, and how far each is behind the trust's",
            "policyforge customisations",
            "policyforge customisations --school meadow-bank --format json",
            "policyforge customisations --format html --output output/customisations.html")
    {
        _schools.CompletionSources.Add(completion.Schools);
        _format.AcceptOnlyFromAmong("table", "json", "csv", "html");
        foreach (var option in new Option[] { _schools, _format, _output }) Options.Add(option);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var schools = ListOption.Values(parse, _schools);
        if (!LoadedWorkspace.TryOfSchools(session, schools, out var workspace, out bool isWhole)) return ExitCode.BadInput;

        // Without a repository the list can be made; how far a text is behind is then not known.
        using var repository = GitRepository.Open(session.WorkspaceFolder).Value;
        bool hasHistory = repository?.State.Head is not null;
        var list = new ListCustomisations(workspace, hasHistory ? new TrustTexts(repository!) : null, new ConsultationRows(hasHistory ? repository : null)).Run(schools);
        var report = new CustomisationsReport(workspace, list, session.Today);
        string format = parse.GetRequiredValue(_format);
        if (parse.GetValue(_output) is { } output)
        {
            if (!Save(session, report, format, Path.GetFullPath(output, session.Environment.WorkingFolder))) return ExitCode.BadInput;
        }
        else
        {
            report.Write(session, format);
        }

        return isWhole ? ExitCode.Done : ExitCode.BadInput;
    }

    private static bool Save(CommandSession session, CustomisationsReport report, string format, string path)
    {
        using var text = new StringWriter { NewLine = "\n" };
        report.Write(session with { Environment = session.Environment with { Output = text, OutputIsTerminal = false } }, format);
        if (OutputFile.Write(path, Encoding.UTF8.GetBytes(text.ToString()), session.WorkspaceFolder) is { } refused)
        {
            session.Printer.Print(refused);
            return false;
        }

        if (!session.IsQuiet) session.Environment.Output.WriteLine($"{session.Shown(path)} written.");
        return true;
    }
}
