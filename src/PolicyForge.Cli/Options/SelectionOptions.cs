using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;

namespace PolicyForge.Cli.Options;

/// <summary>Which schools and policies a command works on.</summary>
public sealed class SelectionOptions
{
    public SelectionOptions(WorkspaceCompletion completion)
    {
        Policy.CompletionSources.Add(completion.Policies);
        Policies.CompletionSources.Add(completion.Policies);
        Schools.CompletionSources.Add(completion.Schools);
        Policy.Validators.Add(RefuseOptions);
    }

    public Argument<string[]> Policy { get; } = new("policy") { Description = "Ids of policies (default: all)", HelpName = "policy", Arity = ArgumentArity.ZeroOrMore };

    public Option<string[]> Schools { get; } = ListOption.Create("--school", "ID", "Only these schools (repeat it, or put commas between)");

    public Option<string[]> Policies { get; } = ListOption.Create("--policy", "ID", "Only these policies (repeat it, or put commas between)");

    public void AddTo(Command command)
    {
        command.Arguments.Add(Policy);
        command.Options.Add(Schools);
        command.Options.Add(Policies);
    }

    public CopySelection Read(ParseResult parse) => new(
        ListOption.Values(parse, Schools),
        ListOption.Split([.. parse.GetValue(Policy) ?? [], .. parse.GetValue(Policies) ?? []]));

    /// <summary>An argument that takes any number of words would swallow a misspelt option.</summary>
    internal static void RefuseOptions(ArgumentResult result)
    {
        var options = ((CommandResult)result.Parent!).Command.Options.Select(option => option.Name).ToArray();
        foreach (string token in result.Tokens.Select(token => token.Value).Where(value => value.StartsWith('-')))
        {
            string hint = Suggestion.Nearest(token, options) is { } nearest ? $" Did you mean \"{nearest}\"?" : "";
            result.AddError($"There is no option \"{token}\".{hint}");
        }
    }
}
