using System.Text.RegularExpressions;
using PolicyForge.Architecture.Tests.Floors;
using PolicyForge.TestSupport;

namespace PolicyForge.Architecture.Tests;

/// <summary>docs/architecture.md tells of the tree as it is.</summary>
public sealed partial class ArchitecturePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "architecture.md"));

    [Fact]
    public void Paths_lead_to_a_file_or_folder_of_the_tree()
    {
        Assert.NotEmpty(PathsIn(Page));
        Assert.Empty(PathsIn(Page).Where(path => !IsThere(path)));
    }

    [Theory]
    [InlineData("from `src/PolicyForge.Cli/Program.cs` on", "")]
    [InlineData("from `src/PolicyForge.Cli/Gone.cs` on", "src/PolicyForge.Cli/Gone.cs")]
    [InlineData("in `docs/nowhere/`", "docs/nowhere/")]
    public void Paths_of_a_planted_line_are_missed_where_nothing_is(string line, string missed) =>
        Assert.Equal(missed, string.Join(' ', PathsIn(line).Where(path => !IsThere(path))));

    [Fact]
    public void Picture_has_every_floor_in_its_order() =>
        Assert.Equal(
            House.Floors.Select(floor => string.Join(" | ", floor.Where(project => Directory.Exists(Path.Combine(RepositoryRoot.Path, "src", "PolicyForge." + project))))),
            FloorLine().Matches(Page).Select(line => line.Groups[1].Value));

    private static string[] PathsIn(string text) => [.. PathInCode().Matches(text).Select(match => match.Groups[1].Value)];

    private static bool IsThere(string path) => Path.Exists(Path.Combine(RepositoryRoot.Path, path));

    [GeneratedRegex("`((?:src|tests|docs|bench)/[^`]*)`")]
    private static partial Regex PathInCode();

    [GeneratedRegex(@"^    (\w+(?: \| \w+)*) {2,}", RegexOptions.Multiline)]
    private static partial Regex FloorLine();
}
