using PolicyForge.TestSupport;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Tests;

/// <summary>Which back end does what, and what is said where the one that is needed is missing.</summary>
public sealed class BackEndTests : IDisposable
{
    private readonly TemporaryRepository _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sha256")]
    [InlineData("an extension of the future")]
    public void Open_format_that_the_library_does_not_know_is_read_by_git_and_without_it_PF5001(string format)
    {
        using var folder = format == "sha256" ? new TemporaryRepository("--object-format=sha256") : new TemporaryRepository();
        string commit = folder.Commit("a.md", "one", "First");
        if (format != "sha256")
        {
            // git 2.36 and later know this one; libgit2 does not.
            folder.Git("config", "core.repositoryFormatVersion", "1");
            folder.Git("config", "extensions.partialClone", "origin");
        }

        using var repository = GitRepository.Open(folder.Path).Value!;
        Assert.Equal(format == "sha256" ? "sha256" : "sha1", repository.State.ObjectFormat);
        var tree = repository.TreeAt(new CommitId(commit));
        Assert.Equal("one"u8, tree.Read(tree.Find("a.md")!).Span);
        Assert.Equal("PF5001", Assert.Single(GitRepository.Open(folder.Path, new GitBackEnds(null)).Diagnostics).Code);
    }

    [Fact]
    public void Open_git_on_the_path_by_a_relative_name_is_never_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a script.");
        _folder.Commit("a.md", "one", "First");
        string before = Environment.GetEnvironmentVariable("PATH")!;
        try
        {
            Environment.SetEnvironmentVariable("PATH", ".:bin:");
            Assert.Null(GitBackEnds.OfMachine().Program);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", before);
        }
    }

    [Fact]
    public void WorkingChanges_split_index_is_read_by_git()
    {
        _folder.Commit("a.md", "one", "First");
        _folder.Git("update-index", "--split-index");
        _folder.Write("b.md", "two");
        using var repository = GitRepository.Open(_folder.Path).Value!;
        Assert.Equal([new WorkingChange("b.md", WorkingChangeKind.Untracked)], repository.WorkingChanges());
    }

    [Fact]
    public void Log_both_back_ends_agree_on_every_query()
    {
        string[] commits = Grow();
        using var library = GitRepository.Open(_folder.Path, new GitBackEnds(null)).Value!;
        using var program = GitRepository.Open(_folder.Path, GitBackEnds.OfMachine() with { UsesLibrary = false }).Value!;
        foreach (string? after in (string?[])[null, .. commits])
        {
            foreach (string[] paths in (string[][])[[], ["a"], ["a/b", "c.md"], ["a/b/1.md"], ["nowhere"]])
            {
                var query = new LogQuery { Paths = [.. paths], After = after is null ? null : new CommitId(after) };
                Assert.Equal(Text(program.Log(query)), Text(library.Log(query)));
            }
        }

        Assert.All(commits, commit => Assert.Equal(Shown(program.CommitOf(new CommitId(commit))), Shown(library.CommitOf(new CommitId(commit)))));
    }

    /// <summary>A history with branches, merges, a removal and a file that becomes executable; the same each time.</summary>
    private string[] Grow()
    {
        var random = new Random(7);
        var commits = new List<string> { _folder.Commit("c.md", "start", "Start") };
        for (int i = 0; i < 24; i++)
        {
            if (i % 6 == 2) _folder.Git("checkout", "--quiet", "-B", "side");
            if (i % 6 == 4) _folder.Git("checkout", "--quiet", "main");
            _folder.Write($"a/{(random.Next(2) == 0 ? "b" : "d")}/{random.Next(3)}.md", $"text {i}");
            commits.Add(_folder.Commit($"Commit {i}\n\nWhy.\n\nKey: value {i}"));
            if (i % 6 == 5)
            {
                _folder.Git("merge", "--quiet", "-X", "ours", "-m", "Merge", "side");
                commits.Add(_folder.Git("rev-parse", "HEAD"));
            }
        }

        _folder.Git("rm", "--quiet", "c.md");
        commits.Add(_folder.Commit("Take out"));
        return [.. commits];
    }

    private static string Text(IReadOnlyList<CommitChanges> log) =>
        string.Join('\n', log.Select(commit => $"{commit.Commit} {string.Join(' ', commit.Files.Select(file => $"{file.Path} {file.Kind} {file.BlobId} {string.Join(',', file.PreviousBlobIds)}"))}"));

    private static string Shown(Commit commit) =>
        $"{commit.Id} {string.Join(',', commit.Parents)} {commit.Author} {commit.AuthorDate:o} {commit.CommitDate:o} {commit.Subject} {commit.Message} {string.Join(',', commit.Trailers)}";
}
