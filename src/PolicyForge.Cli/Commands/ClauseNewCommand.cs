using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Adding;
using PolicyForge.Governance.Files;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge clause new: a clause for the library.</summary>
public sealed class ClauseNewCommand : NewFileCommand
{
    private readonly Option<string?> _title;
    private readonly Option<string?> _owner;
    private readonly Option<string?> _tier;
    private readonly Option<string?> _text;

    public ClauseNewCommand(CommandEnvironment environment, GlobalOptions options)
        : base(environment, options, "new", "Make a new clause of the library", "Id of the clause: area/name",
            "policyforge clause new attendance/lateness",
            "policyforge clause new attendance/lateness --title \"Lateness\" --owner \"Director of Education\" --tier adaptable")
    {
        _title = Needed("--title", "TITLE", "The clause's title, for lists");
        _owner = Needed("--owner", "NAME", "Who keeps it up to date");
        _tier = Needed("--tier", "TIER", "Whether schools may vary it", "central", "adaptable", "local");
        _text = Optional("--text", "TEXT", "Its text (default: to be written into the file)");
        Complete();
    }

    private protected override Outcome<WorkspaceEdit> Plan(NewFiles files, string id, Func<Option<string?>, string> answer, ParseResult parse) =>
        files.Clause(new NewClause(id, answer(_title), answer(_owner), answer(_tier), parse.GetValue(_text)));

    private protected override string Subject(string id) => $"Add the clause {id}";

    private protected override string Next(string id) => $"write {{{{ clause \"{id}\" }}}} into a template, then policyforge check";
}
