using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Adding;
using PolicyForge.Governance.Files;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge policy new: a policy that begins.</summary>
public sealed class PolicyNewCommand : NewFileCommand
{
    private readonly Option<string?> _title;
    private readonly Option<string?> _owner;
    private readonly Option<string?> _approver;
    private readonly Option<string?> _review;
    private readonly Option<string?> _scope;
    private readonly Option<string?> _like;

    public PolicyNewCommand(CommandEnvironment environment, GlobalOptions options)
        : base(environment, options, "new", "Make a new policy, empty or like another; another's versions do not come with it", "Id of the policy: the name of its folder",
            "policyforge policy new attendance",
            "policyforge policy new attendance --title \"Attendance Policy\" --owner \"Director of Education\" --approver \"local governing body\" --review annual")
    {
        _title = Needed("--title", "TITLE", "The policy's title as printed");
        _owner = Needed("--owner", "NAME", "Who keeps it up to date");
        _approver = Needed("--approver", "NAME", "Who approves it");
        _review = Needed("--review", "CYCLE", "How often it is reviewed: annual, or P2Y for every two years");
        _scope = Optional("--scope", "SCOPE", "school (a document for each; default), or trust (one for all)");
        _like = Optional("--like", "POLICY", "Take the template of this policy");
        _scope.AcceptOnlyFromAmong("school", "trust");
        Complete();
    }

    private protected override Outcome<WorkspaceEdit> Plan(NewFiles files, string id, Func<Option<string?>, string> answer, ParseResult parse) =>
        files.Policy(new NewPolicy(id, answer(_title), answer(_owner), answer(_approver), answer(_review), parse.GetValue(_scope) == "trust", parse.GetValue(_like)));

    private protected override string Subject(string id) => $"Add the policy {id}";

    private protected override string Next(string id) => $"policyforge show {id}";
}
