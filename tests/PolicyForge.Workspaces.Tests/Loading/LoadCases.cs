using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Tests.Loading;

/// <summary>
/// Each folder under cases/load/ is a case: the files of _base/ with those of workspace/ laid over them and those named in without.txt
/// taken away, and expected.txt with every finding.
/// </summary>
/// <remarks>POLICYFORGE_ACCEPT=1 writes what was found over expected.txt.</remarks>
public sealed class LoadCases
{
    private static readonly string Root = Path.Combine(RepositoryRoot.Path, "tests", "PolicyForge.Workspaces.Tests", "cases", "load");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Where(name => name != "_base").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_case_gives_the_expected_findings(string name)
    {
        string folder = Path.Combine(Root, name);
        var outcome = WorkspaceLoader.Load(Tree(folder));

        string actual = string.Concat(outcome.Diagnostics.Select(diagnostic => DiagnosticLines.Format(diagnostic) + "\n"));
        string expected = Path.Combine(folder, "expected.txt");
        if (Environment.GetEnvironmentVariable("POLICYFORGE_ACCEPT") == "1") File.WriteAllText(expected, actual);
        Assert.Equal(File.ReadAllText(expected), actual);
    }

    [Fact]
    public void Load_base_finds_nothing() =>
        Assert.Equal([], WorkspaceLoader.Load(new DirectorySourceTree(Path.Combine(Root, "_base"))).Diagnostics);

    private static MemorySourceTree Tree(string folder)
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        string overlay = Path.Combine(folder, "workspace");
        Add(files, Path.Combine(Root, "_base"));
        if (Directory.Exists(overlay)) Add(files, overlay);
        string without = Path.Combine(folder, "without.txt");
        if (File.Exists(without)) foreach (string path in File.ReadAllLines(without)) Assert.True(files.Remove(path), $"{path} is not there to be taken away");
        return new MemorySourceTree(files.Select(file => (file.Key, file.Value)));
    }

    private static void Add(SortedDictionary<string, ReadOnlyMemory<byte>> files, string root)
    {
        var tree = new DirectorySourceTree(root);
        foreach (var entry in tree.List("")) files[entry.Path] = tree.Read(entry);
    }
}
