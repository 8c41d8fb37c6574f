using PolicyForge.Composition.Copies;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Composition.Tests.Copies;

public sealed class PolicyCopyTests
{
    [Theory]
    [InlineData("2026-02-01", "1.0 1.1 9.0")] // Before the trust's second row came.
    [InlineData("2026-03-10", "1.0 1.1 1.2 9.0")] // On its day.
    [InlineData("2026-03", "1.0 1.1 1.2 9.0")] // A month that holds its day.
    [InlineData("2026-12-31", "1.0 1.1 1.2 1.3 9.0")]
    public void Rows_of_a_copy_are_the_trusts_up_to_the_schools_first(string date, string versions) =>
        Assert.Equal(versions, VersionsOf($"  - {{ version: \"9.0\", date: {date}, author: Clerk, summary: Ours, status: draft, imported: true }}\n"));

    [Fact]
    public void Rows_of_a_copy_without_its_own_are_all_of_the_trusts() => Assert.Equal("1.0 1.1 1.2 1.3", VersionsOf(null));

    private static string VersionsOf(string? own)
    {
        var files = SmallWorkspace.Files();
        files["templates/phones/history.yaml"] = "rows:\n" + string.Concat(new[] { ("1.0", "2025-01-10"), ("1.1", "2026-01-15"), ("1.2", "2026-03-10"), ("1.3", "2026-09-01") }
            .Select(row => $"  - {{ version: \"{row.Item1}\", date: {row.Item2}, author: Trust, summary: Theirs, status: draft, imported: true }}\n"));
        if (own is not null) files["schools/oak-hill/policies/phones/history.yaml"] = "rows:\n" + own;
        var loaded = WorkspaceLoader.Load(new MemorySourceTree(files.Select(file => (file.Key, file.Value))));
        Assert.False(loaded.HasErrors);
        var copy = new PolicyCopy(loaded.Value!.Policies["phones"], loaded.Value.Schools["oak-hill"]);
        Assert.Equal(copy.Rows, VersionStanding.Of(copy).Rows);
        return string.Join(' ', copy.Rows.Select(row => row.Version.ToString()));
    }
}
