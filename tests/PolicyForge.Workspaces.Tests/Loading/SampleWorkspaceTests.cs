using PolicyForge.Diagnostics;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Tests.Loading;

public sealed class SampleWorkspaceTests
{
    [Fact]
    public void Load_the_sample_workspace_finds_no_error()
    {
        var loaded = WorkspaceLoader.Load(new DirectorySourceTree(RepositoryRoot.Path));

        Assert.Equal("", string.Join('\n', loaded.Diagnostics.Where(d => d.Severity == Severity.Error).Select(DiagnosticLines.Format)));
        Assert.NotNull(loaded.Value);
        Assert.Equal(5, loaded.Value.Schools.Count);
    }
}
