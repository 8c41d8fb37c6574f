using System.Collections.Immutable;
using System.CommandLine;

namespace PolicyForge.Cli.Options;

/// <summary>Options that take several values: given more than once, or with commas ("docx,html").</summary>
internal static class ListOption
{
    public static Option<string[]> Create(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
    };

    public static ImmutableArray<string> Values(ParseResult parse, Option<string[]> option) => Split(parse.GetValue(option));

    public static ImmutableArray<string> Split(IEnumerable<string>? values) =>
        [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
}
