using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Acknowledgements;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge acknowledgements list, and outstanding: who has read which version, and who has yet to read the one in force.</summary>
public sealed class AcknowledgementsListCommand : DocumentedCommand
{
    private readonly Option<string[]> _schools = ListOption.Create("--school", "ID", "Only these schools (repeat it, or put commas between)");
    private readonly Option<string[]> _policies = ListOption.Create("--policy", "ID", "Only these policies (repeat it, or put commas between)");
    private readonly Option<string> _format = new("--format") { Description = "table, json or csv", HelpName = "KIND", DefaultValueFactory = _ => "table" };
    private readonly bool _isOutstanding;

    public AcknowledgementsListCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, bool isOutstanding)
        : base(
            isOutstanding ? "outstanding" : "list",
            isOutstanding ? "List who has not read the version in force" : "List who has read which version",
            isOutstanding ? "policyforge acknowledgements outstanding --school meadow-bank --policy social-media" : "policyforge acknowledgements list --school meadow-bank --format csv")
    {
        _isOutstanding = isOutstanding;
        _schools.CompletionSources.Add(completion.Schools);
        _policies.CompletionSources.Add(completion.Policies);
        _format.AcceptOnlyFromAmong("table", "json", "csv");
        foreach (var option in new Option[] { _schools, _policies, _format }) Options.Add(option);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var (schools, policies) = (ListOption.Values(parse, _schools), ListOption.Values(parse, _policies));
        if (!LoadedWorkspace.TryOfSchools(session, schools, out var workspace, out bool isWhole)) return ExitCode.BadInput;
        var selected = new CopySelection(schools, policies).In(workspace);
        session.Printer.PrintAll(selected.Diagnostics);
        if (selected.HasErrors) return ExitCode.BadInput;
        ImmutableArray<PolicyCopy> copies = [.. selected.Value.Where(copy => copy.School is not null)];
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        string format = parse.GetRequiredValue(_format);
        ImmutableArray<Diagnostic> found;
        if (_isOutstanding)
        {
            var list = ListAcknowledgements.Outstanding(tree, copies, all: !policies.IsEmpty);
            AcknowledgementsReport.Write(session, list.Value, format);
            found = list.Diagnostics;
        }
        else
        {
            var list = ListAcknowledgements.Read(tree, copies);
            AcknowledgementsReport.Write(session, list.Value, format);
            found = list.Diagnostics;
        }

        session.Printer.PrintAll(found);
        return isWhole && found.All(finding => finding.Severity != Severity.Error) ? ExitCode.Done : ExitCode.BadInput;
    }
}
