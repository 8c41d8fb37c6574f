using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Governance.Consultations;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge consult status: what is open, who has not answered, how many days are left.</summary>
public sealed class ConsultStatusCommand : DocumentedCommand
{
    private readonly Option<string[]> _schools = ListOption.Create("--school", "ID", "Only these schools (repeat it, or put commas between)");
    private readonly Option<bool> _all = new("--all") { Description = "Those that have ended too" };
    private readonly Option<string> _format = new("--format") { Description = "table or json", HelpName = "KIND", DefaultValueFactory = _ => "table" };

    public ConsultStatusCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "status",
            "List the consultations that are open, who has not answered, and the days left",
            "policyforge consult status",
            "policyforge consult status --school meadow-bank --all")
    {
        _schools.CompletionSources.Add(completion.Schools);
        _format.AcceptOnlyFromAmong("table", "json");
        foreach (var option in new Option[] { _schools, _all, _format }) Options.Add(option);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var schools = ListOption.Values(parse, _schools);
        if (!LoadedWorkspace.TryOfSchools(session, schools, out var workspace, out bool isWhole)) return ExitCode.BadInput;
        var list = ListConsultations.Run(workspace, schools, parse.GetValue(_all), session.Today);
        if (parse.GetValue(_format) == "json") ConsultationReport.WriteJson(session, list);
        else ConsultationReport.WriteTable(session, list, parse.GetValue(_all));
        return isWhole ? ExitCode.Done : ExitCode.BadInput;
    }
}
