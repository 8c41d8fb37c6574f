using PolicyForge.Git;
using PolicyForge.TestSupport;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Tests;

public sealed class GitRepositoryTests : IDisposable
{
    private readonly TemporaryRepository _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_folder_without_repository_is_PF5003()
    {
        using var plain = new TemporaryFolder();
        Assert.Equal("PF5003", Assert.Single(GitRepository.Open(plain.Path).Diagnostics).Code);
    }

    [Fact]
    public void Open_without_git_is_PF5001() =>
        Assert.Equal("PF5001", Assert.Single(GitRepository.Open(_folder.Path, "no-such-git").Diagnostics).Code);

    [Fact]
    public void Open_empty_repository_has_no_head_and_no_log()
    {
        using var repository = Open();
        Assert.Null(repository.State.Head);
        Assert.Equal("main", repository.State.Branch);
        Assert.Empty(repository.Log(new LogQuery()));
    }

    [Fact]
    public void State_detached_head_has_no_branch()
    {
        string first = _folder.Commit("a.md", "one", "First");
        _folder.Git("checkout", "--quiet", "--detach");
        using var repository = Open();
        Assert.Equal(first, repository.State.Head?.Value);
        Assert.Null(repository.State.Branch);
    }

    [Fact]
    public void State_merge_with_conflict_is_named()
    {
        Diverge();
        Assert.Throws<InvalidOperationException>(() => _folder.Git("merge", "--quiet", "other"));
        using var repository = Open();
        Assert.Equal("merge", repository.State.OperationInProgress);
        Assert.Contains(repository.WorkingChanges(), change => change is { Path: "a.md", Kind: WorkingChangeKind.Conflicted });
    }

    [Fact]
    public void State_shallow_clone_is_named()
    {
        _folder.Commit("a.md", "one", "First");
        _folder.Commit("a.md", "two", "Second");
        using var clone = new TemporaryFolder();
        _folder.Git("clone", "--quiet", "--depth=1", "file://" + _folder.Path, clone.Path);
        using var repository = GitRepository.Open(clone.Path).Value!;
        Assert.True(repository.State.IsShallow);
        Assert.Single(repository.Log(new LogQuery()));
    }

    [Fact]
    public void TreeAt_bare_clone_gives_the_files()
    {
        string commit = _folder.Commit("clauses/a.md", "one", "First");
        using var clone = new TemporaryFolder();
        _folder.Git("clone", "--quiet", "--bare", _folder.Path, clone.Path);
        using var repository = GitRepository.Open(clone.Path).Value!;
        Assert.True(repository.State.IsBare);
        Assert.Equal(["clauses/a.md"], repository.TreeAt(new CommitId(commit)).List("").Select(entry => entry.Path));
        Assert.Equal("a.md", Assert.Single(repository.Log(new LogQuery { Paths = ["clauses"] }).Single().Files).Path.Split('/')[^1]);
    }

    [Fact]
    public void Open_worktree_sees_its_own_head()
    {
        _folder.Commit("a.md", "one", "First");
        using var other = new TemporaryFolder();
        string path = Path.Combine(other.Path, "tree");
        _folder.Git("worktree", "add", "--quiet", "-b", "side", path);
        using var repository = GitRepository.Open(path).Value!;
        Assert.Equal("side", repository.State.Branch);
        _folder.Git("worktree", "remove", "--force", path);
    }

    [Fact]
    public void Open_sha256_repository_reads_trees()
    {
        using var folder = new TemporaryRepository("--object-format=sha256");
        string commit = folder.Commit("a.md", "one", "First");
        using var repository = GitRepository.Open(folder.Path).Value!;
        Assert.Equal("sha256", repository.State.ObjectFormat);
        var tree = repository.TreeAt(new CommitId(commit));
        Assert.Equal("one"u8, tree.Read(tree.Find("a.md")!).Span);
    }

    [Theory]
    [InlineData("--all")]
    [InlineData("no such thing")]
    [InlineData("")]
    public void Resolve_what_is_no_commit_is_null(string revision)
    {
        _folder.Commit("a.md", "one", "First");
        using var repository = Open();
        Assert.Null(repository.Resolve(revision));
    }

    [Fact]
    public void Resolve_commit_reads_author_date_and_trailers()
    {
        _folder.Commit("a.md", "one", "Release social-media 1.0\n\nApproved by the board.\n\nPolicy: social-media\nVersion: 1.0");
        using var repository = Open();
        var commit = repository.Resolve("HEAD")!;
        Assert.Equal("Asha Verity", commit.Author);
        Assert.Equal(new DateTimeOffset(2024, 5, 2, 9, 0, 0, TimeSpan.Zero), commit.AuthorDate);
        Assert.Equal("Release social-media 1.0", commit.Subject);
        Assert.Equal("1.0", commit.Trailer("version"));
    }

    [Fact]
    public void Log_workspace_in_a_folder_gives_paths_from_its_root()
    {
        _folder.Write("elsewhere.md", "x");
        string commit = _folder.Commit("trust/clauses/β é.md", "one", "First");
        using var repository = GitRepository.Open(Path.Combine(_folder.Path, "trust")).Value!;
        var change = Assert.Single(Assert.Single(repository.Log(new LogQuery())).Files);
        Assert.Equal("clauses/β é.md", change.Path);
        Assert.Equal(FileChangeKind.Added, change.Kind);
        var tree = repository.TreeAt(new CommitId(commit));
        Assert.Equal("one"u8, tree.Read(tree.Find("clauses/β é.md")!).Span);
        _folder.Write("trust/new.md", "n");
        Assert.Equal([new WorkingChange("new.md", WorkingChangeKind.Untracked)], repository.WorkingChanges());
    }

    [Fact]
    public void Log_path_that_looks_like_an_option_or_a_pattern_is_only_a_path()
    {
        _folder.Commit("--all/[x]*.md", "one", "First");
        _folder.Commit("other.md", "two", "Second");
        using var repository = Open();
        Assert.Single(repository.Log(new LogQuery { Paths = ["--all/[x]*.md"] }));
    }

    [Fact]
    public void Log_merge_that_wrote_something_itself_is_listed()
    {
        Diverge();
        Assert.Throws<InvalidOperationException>(() => _folder.Git("merge", "--quiet", "other"));
        string merge = _folder.Commit("a.md", "both\n", "Merge");
        using var repository = Open();
        var found = repository.Log(new LogQuery { Paths = ["a.md"] });
        Assert.Equal(4, found.Count);
        Assert.Equal(merge, found[0].Commit.Value);
        Assert.Equal("both\n"u8, repository.ReadBlob(Assert.Single(found[0].Files).BlobId!).Span);
    }

    [Fact]
    public void Log_after_leaves_older_commits_out()
    {
        string first = _folder.Commit("a.md", "one", "First");
        string second = _folder.Commit("a.md", "two", "Second");
        using var repository = Open();
        Assert.Equal([second], repository.Log(new LogQuery { After = new CommitId(first) }).Select(entry => entry.Commit.Value));
    }

    [Fact]
    public void WorkingChanges_tells_kinds_apart()
    {
        _folder.Write("gone.md", "1");
        _folder.Commit("kept file.md", "1", "First");
        _folder.Write("kept file.md", "2");
        _folder.Write("added.md", "3");
        _folder.Git("add", "added.md");
        _folder.Write("new.md", "4");
        File.Delete(Path.Combine(_folder.Path, "gone.md"));
        using var repository = Open();
        Assert.Equal(
            [
                new WorkingChange("added.md", WorkingChangeKind.Added), new WorkingChange("gone.md", WorkingChangeKind.Deleted),
                new WorkingChange("kept file.md", WorkingChangeKind.Modified), new WorkingChange("new.md", WorkingChangeKind.Untracked),
            ],
            repository.WorkingChanges());
    }

    private GitRepository Open() => GitRepository.Open(_folder.Path).Value!;

    /// <summary>Two branches, main and other, that change the same line.</summary>
    private void Diverge()
    {
        _folder.Commit("a.md", "one\n", "First");
        _folder.Git("checkout", "--quiet", "-b", "other");
        _folder.Commit("a.md", "two\n", "Second");
        _folder.Git("checkout", "--quiet", "main");
        _folder.Commit("a.md", "three\n", "Third");
    }
}
