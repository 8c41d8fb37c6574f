using System.CommandLine;
using System.Text.RegularExpressions;
using PolicyForge.Cli.Commands;
using PolicyForge.Cli.Outside;
using PolicyForge.TestSupport;

namespace PolicyForge.Architecture.Tests;

/// <summary>docs/reference/commands.md names every command and option there is.</summary>
public sealed partial class CommandReferenceTests
{
    private static readonly RootCommand Root = PolicyForgeCommand.Create(new CommandEnvironment { Output = TextWriter.Null, Error = TextWriter.Null, WorkingFolder = RepositoryRoot.Path });

    private static readonly string Reference = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "reference", "commands.md"));

    [Fact]
    public void Commands_have_a_section_each() =>
        Assert.Empty(Leaves(Root, "policyforge").Select(leaf => $"## {leaf.Path}\n").Where(heading => !Reference.Contains(heading, StringComparison.Ordinal)));

    [Fact]
    public void Options_are_named_in_the_section_of_their_command() =>
        Assert.Empty(
            from leaf in Leaves(Root, "policyforge")
            let named = NamedIn(SectionOf(leaf.Path))
            from option in leaf.Command.Options
            where !named.Contains(option.Name)
            select $"{leaf.Path} {option.Name}");

    [Fact]
    public void Options_that_are_named_exist() =>
        Assert.Empty(
            from leaf in Leaves(Root, "policyforge")
            from option in NamedIn(SectionOf(leaf.Path))
            where !leaf.Command.Options.Any(known => known.Name == option || known.Aliases.Contains(option))
            select $"{leaf.Path} {option}");

    /// <summary>Each line of a page that begins with the command's name is one that could be typed.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_in_the_documentation_parse(string page) =>
        Assert.Empty(
            from Match line in CommandLine().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, page)))
            let parsed = Root.Parse(Quoted().Replace(line.Groups[1].Value, "words"))
            from error in parsed.Errors
            select $"{line.Value.Trim()}: {error.Message}");

    public static TheoryData<string> Pages() =>
    [
        "README.md",
        .. Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(RepositoryRoot.Path, path)).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Global_options_are_named() =>
        Assert.Empty(Root.Options.Where(option => option.Recursive && !Reference.Contains($"`{option.Name}", StringComparison.Ordinal)).Select(option => option.Name));

    [Fact]
    public void Commands_have_a_description_and_an_example() =>
        Assert.All(Leaves(Root, "policyforge"), leaf =>
        {
            Assert.DoesNotContain('\n', leaf.Command.Description!);
            Assert.NotEmpty(Assert.IsType<DocumentedCommand>(leaf.Command, exactMatch: false).Examples);
        });

    /// <summary>The options in the first cells of a section's table.</summary>
    private static string[] NamedIn(string section) => [.. FirstCell().Matches(section).SelectMany(cell => LongOption().Matches(cell.Value)).Select(option => option.Groups[1].Value)];

    [GeneratedRegex(@"^\| [^|\n]*\|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex("`(--[a-z-]+)")]
    private static partial Regex LongOption();

    /// <summary>Up to a comment, a pipe or a redirection.</summary>
    [GeneratedRegex(@"^(?:    |\t)(?:policyforge|dotnet run --project src/PolicyForge\.Cli --) ((?:""[^""\n]*""|[^""#|>\n])*)", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    private static string SectionOf(string path)
    {
        int start = Reference.IndexOf($"## {path}\n", StringComparison.Ordinal);
        if (start < 0) return "";
        int end = Reference.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? Reference[start..] : Reference[start..end];
    }

    private static IEnumerable<(string Path, Command Command)> Leaves(Command command, string path) =>
        command.Subcommands.Count == 0 ? [(path, command)] : command.Subcommands.SelectMany(sub => Leaves(sub, $"{path} {sub.Name}"));
}
