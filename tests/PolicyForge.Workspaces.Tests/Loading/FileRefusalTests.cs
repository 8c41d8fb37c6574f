using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Tests.Loading;

/// <summary>Refusals that no folder of cases can hold: sizes, and names that not every machine can write.</summary>
public sealed class FileRefusalTests
{
    private static readonly DirectorySourceTree Base = new(Path.Combine(RepositoryRoot.Path, "tests", "PolicyForge.Workspaces.Tests", "cases", "load", "_base"));

    [Theory]
    [InlineData("schools/con/school.yaml", "PF1011")]
    [InlineData("clauses/visits/nul.md", "PF1011")]
    [InlineData("clauses/COM1/a.md", "PF1011")]
    [InlineData("clauses/aux.old/a.md", "PF1011")]
    [InlineData("templates/visits./policy.yaml", "PF1010")]
    [InlineData("templates/visits /policy.yaml", "PF1010")]
    [InlineData("clauses/visits/-a.md", "PF1010")]
    [InlineData("clauses/visits/café.md", "PF1010")]
    public void Load_name_that_a_machine_cannot_keep_is_refused(string path, string code) =>
        Assert.Contains(WorkspaceLoader.Load(new ExtendedTree(new SourceEntry(path, 1))).Diagnostics, finding => finding.Code == code && finding.Location?.Path == path);

    [Fact]
    public void Load_paths_that_differ_in_case_are_refused()
    {
        var found = WorkspaceLoader.Load(new ExtendedTree(new SourceEntry("templates/visits/Policy.yaml", 1))).Diagnostics;

        Assert.Contains(found, finding => finding is { Code: "PF1006", Message: "This file and templates/visits/Policy.yaml differ only in capital letters: on Windows and macOS only one of them can exist." });
    }

    [Theory]
    [InlineData("clauses/visits/huge.md")]
    [InlineData("templates/visits/huge.sbn.md")]
    [InlineData("templates/huge/policy.yaml")]
    [InlineData("templates/_layouts/decimal/reference.docx")]
    public void Load_file_of_50_megabytes_is_refused_unread(string path)
    {
        // ExtendedTree throws where the added entry is read.
        var found = Assert.Single(WorkspaceLoader.Load(new ExtendedTree(new SourceEntry(path, 50_000_000))).Diagnostics);

        Assert.Equal(("PF1005", path, 50_000_000L), (found.Code, found.Location?.Path, found.Arguments[0]));
    }

    [Fact]
    public void Load_link_that_is_not_followed_is_reported_once_and_not_read()
    {
        var found = Assert.Single(WorkspaceLoader.Load(new ExtendedTree(new SourceEntry("clauses/visits/away.md", 0, Kind: SourceEntryKind.RefusedLink))).Diagnostics);

        Assert.Equal("PF1007", found.Code);
    }

    [Fact]
    public void Load_file_that_cannot_be_read_is_reported_and_the_rest_loaded()
    {
        var loaded = WorkspaceLoader.Load(new ExtendedTree(new SourceEntry("clauses/visits/locked.md", 10), new IOException("it is in use")));

        Assert.Equal(("PF1008", "This file cannot be read: it is in use"), (loaded.Diagnostics[0].Code, loaded.Diagnostics[0].Message));
        Assert.Equal(["visits/first-aid", "visits/permission"], loaded.Value!.Clauses.Ids);
    }

    /// <summary>The base workspace with one more entry, which must not be read unless an exception for that is given.</summary>
    private sealed class ExtendedTree(SourceEntry added, IOException? failure = null) : ISourceTree
    {
        public string? Revision => null;

        public IReadOnlyList<SourceEntry> List(string folder) =>
            [.. Base.List(folder).Concat(added.Path.StartsWith(folder + "/", StringComparison.Ordinal) ? [added] : []).OrderBy(entry => entry.Path, StringComparer.Ordinal)];

        public SourceEntry? Find(string path) => path == added.Path ? added : Base.Find(path);

        public ReadOnlyMemory<byte> Read(SourceEntry entry) =>
            entry.Path == added.Path ? throw failure ?? throw new InvalidOperationException($"{entry.Path} was read.") : Base.Read(entry);
    }
}
