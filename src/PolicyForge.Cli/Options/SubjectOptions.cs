using System.CommandLine;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Options;

/// <summary>Whose versions a command is about: a policy, and perhaps one school's copy of it.</summary>
public sealed class SubjectOptions
{
    public SubjectOptions(WorkspaceCompletion completion, bool policyIsOptional = false)
    {
        Policy = new Argument<string?>("policy")
        {
            Description = policyIsOptional ? "Id of a policy (default: all)" : "Id of the policy",
            Arity = policyIsOptional ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
            HelpName = "policy",
        };
        Policy.CompletionSources.Add(completion.Policies);
        School.CompletionSources.Add(completion.Schools);
    }

    public Argument<string?> Policy { get; }

    public Option<string?> School { get; } = new("--school") { Description = "Id of the school whose copy is meant (default: the trust's own rows)", HelpName = "ID" };

    public void AddTo(Command command)
    {
        command.Arguments.Add(Policy);
        command.Options.Add(School);
    }

    /// <summary>The subject asked for; a null value without findings where no policy is named.</summary>
    public Outcome<VersionSubject> Read(ParseResult parse, ISourceTree tree) => parse.GetValue(Policy) is { } policy
        ? VersionSubject.Find(tree, policy, parse.GetValue(School))
        : new Outcome<VersionSubject>(null, []);
}
