using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Printing;
using PolicyForge.Diagnostics;

namespace PolicyForge.Cli.Running;

/// <summary>Says what is wrong with a command line, in the words of the rest of the program.</summary>
internal static class UsageErrors
{
    public static int Report(ParseResult parse, CommandEnvironment environment)
    {
        var printer = DiagnosticPrinter.For(environment);
        var unmatched = parse.UnmatchedTokens.ToHashSet(StringComparer.Ordinal);
        // After a command that is not known nothing else can be.
        var toReport = parse.CommandResult.Command.Subcommands.Count > 0 ? parse.UnmatchedTokens.Take(1) : parse.UnmatchedTokens.Distinct(StringComparer.Ordinal);
        foreach (string token in toReport) printer.Print(Unknown(token, parse.CommandResult.Command));
        foreach (var error in parse.Errors)
        {
            if (unmatched.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal))) continue;
            if (unmatched.Count > 0 && error.Message == "Required command was not provided.") continue;
            printer.Print(CommandLineDiagnostics.Usage.At(null, InBritishEnglish(error.Message)));
        }

        environment.Error.WriteLine($"Help: {PathOf(parse)} --help");
        return ExitCode.BadInput;
    }

    private static Diagnostic Unknown(string token, Command command)
    {
        bool isOption = token.StartsWith('-');
        var candidates = isOption
            ? command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive)).Select(option => option.Name)
            : command.Subcommands.Select(sub => sub.Name);
        string? nearest = Suggestion.Nearest(token, candidates);
        string what = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "further argument";
        return CommandLineDiagnostics.Usage.At(null, what == "further argument" ? $"\"{token}\" is one argument too many." : $"There is no {what} \"{token}\".")
            with { Hint = nearest is null ? null : $"Did you mean \"{nearest}\"?" };
    }

    private static string PathOf(ParseResult parse)
    {
        var names = new Stack<string>();
        for (var result = parse.CommandResult; result is not null; result = result.Parent as System.CommandLine.Parsing.CommandResult) names.Push(result.Command.Name);
        names.Pop();
        return string.Join(' ', names.Prepend("policyforge"));
    }

    private static string InBritishEnglish(string message) =>
        message.Replace("Unrecognized", "Unknown", StringComparison.Ordinal).Replace('\'', '"');
}
