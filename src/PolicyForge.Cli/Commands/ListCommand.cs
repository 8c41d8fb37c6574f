using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Governance.Listing;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge list: what is in the workspace, and which school varies what.</summary>
public sealed class ListCommand : DocumentedCommand
{
    private readonly Argument<string> _what = new("what") { Description = "schools, policies or clauses", HelpName = "what", DefaultValueFactory = _ => "policies" };
    private readonly Option<string> _format = new("--format") { Description = "How to print: table or json", HelpName = "KIND", DefaultValueFactory = _ => "table" };

    public ListCommand(CommandEnvironment environment, GlobalOptions options)
        : base("list", "List schools, policies or clauses, and which school varies what", "policyforge list schools", "policyforge list clauses --format json")
    {
        _what.AcceptOnlyFromAmong("schools", "policies", "clauses");
        _format.AcceptOnlyFromAmong("table", "json");
        Arguments.Add(_what);
        Options.Add(_format);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        if (loaded.Composer?.Workspace is { } workspace)
        {
            if (parse.GetValue(_format) == "json") WriteJson(parse.GetRequiredValue(_what), workspace, session);
            else WriteTable(parse.GetRequiredValue(_what), workspace, session);
        }

        // What could be read is listed; what could not is said after it.
        var errors = loaded.Diagnostics.Where(finding => finding.Severity == Diagnostics.Severity.Error).ToArray();
        session.Printer.PrintAll(errors);
        return errors.Length > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    private static void WriteTable(string what, Workspace workspace, CommandSession session)
    {
        switch (what)
        {
            case "schools": ListReport.Schools(session, ListedSchool.In(workspace)); break;
            case "clauses": ListReport.Clauses(session, ListedClause.In(workspace)); break;
            default: ListReport.Policies(session, ListedPolicy.In(workspace)); break;
        }
    }

    private static void WriteJson(string what, Workspace workspace, CommandSession session) => JsonReport.Write(session.Environment.Output, json =>
    {
        switch (what)
        {
            case "schools": ListJson.WriteSchools(json, ListedSchool.In(workspace)); break;
            case "clauses": ListJson.WriteClauses(json, ListedClause.In(workspace)); break;
            default: ListJson.WritePolicies(json, ListedPolicy.In(workspace)); break;
        }
    });
}
