using System.CommandLine;
using PolicyForge.Cli.Commands;
using PolicyForge.Cli.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.Architecture.Tests;

/// <summary>docs/reference/commands.md names every command and option there is.</summary>
public sealed class CommandReferenceTests
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
            let section = SectionOf(leaf.Path)
            from option in leaf.Command.Options
            where !section.Contains($"`{option.Name}", StringComparison.Ordinal)
            select $"{leaf.Path} {option.Name}");

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
