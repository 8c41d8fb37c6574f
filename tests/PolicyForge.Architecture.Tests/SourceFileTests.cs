using PolicyForge.TestSupport;

namespace PolicyForge.Architecture.Tests;

public sealed class SourceFileTests
{
    private const int MostLines = 500;

    private static IEnumerable<string> Files =>
        new[] { "src", "tests", "bench" }
            .Select(folder => Path.Combine(RepositoryRoot.Path, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    [Fact]
    public void Files_hold_one_idea_and_fewer_than_five_hundred_lines() =>
        Assert.Empty(Files.Where(path => File.ReadLines(path).Count() >= MostLines));

    [Fact]
    public void Files_leave_nothing_open()
    {
        // Written in parts, so that this file does not find itself.
        string[] marks = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception"];
        Assert.Empty(Files.Where(path => File.ReadAllText(path) is var text && marks.Any(mark => text.Contains(mark, StringComparison.Ordinal))));
    }

    [Fact]
    public void Packages_have_their_versions_in_one_place() =>
        Assert.Empty(Directory.EnumerateFiles(RepositoryRoot.Path, "*.csproj", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains(" Version=\"", StringComparison.Ordinal)));
}
