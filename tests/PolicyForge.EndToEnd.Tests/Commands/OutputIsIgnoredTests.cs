using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>The folder output/ is there in a fresh clone, and what a build writes into it is nothing to git.</summary>
public sealed class OutputIsIgnoredTests : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    public OutputIsIgnoredTests()
    {
        SmallWorkspace.WriteTo(_repository.Path, SmallWorkspace.Files());
        // The very file of the sample workspace.
        _repository.Write("output/.gitignore", File.ReadAllText(Path.Combine(RepositoryRoot.Path, "output", ".gitignore")));
        _repository.Commit("Start");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Build_leaves_the_working_folder_clean_and_the_ignore_file_in_place()
    {
        Assert.Equal("6 files written to output.\n", CommandRun.Of(_repository.Path, "build").Output);
        Assert.Equal("", _repository.Git("status", "--porcelain"));
        Assert.Equal("output/.gitignore", _repository.Git("ls-files", "output"));
    }

    [Fact]
    public void Build_that_clears_away_old_files_keeps_the_ignore_file()
    {
        CommandRun.Of(_repository.Path, "build");
        Directory.Delete(_repository["templates/visitors"], recursive: true);
        CommandRun.Of(_repository.Path, "build");
        Assert.False(Directory.Exists(_repository["output/trust"]));
        Assert.True(File.Exists(_repository["output/.gitignore"]));
    }
}
