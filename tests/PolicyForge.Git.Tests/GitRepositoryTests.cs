using PolicyForge.TestSupport;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Tests;

/// <summary>What reading gives, whichever way it is done.</summary>
public abstract class GitRepositoryTests(GitBackEnds backEnds) : IDisposable
{
    private readonly TemporaryRepository _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Open_folder_without_repository_is_PF5003()
    {
        using var plain = new TemporaryFolder();
        Assert.Equal("PF5003", Assert.Single(GitRepository.Open(plain.Path, backEnds).Diagnostics).Code);
    }

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
        using var repository = GitRepository.Open(clone.Path, backEnds).Value!;
        Assert.True(repository.State.IsShallow);
        Assert.Single(repository.Log(new LogQuery()));
    }

    [Fact]
    public void TreeAt_bare_clone_gives_the_files()
    {
        string commit = _folder.Commit("clauses/a.md", "one", "First");
        using var clone = new TemporaryFolder();
        _folder.Git("clone", "--quiet", "--bare", _folder.Path, clone.Path);
        using var repository = GitRepository.Open(clone.Path, backEnds).Value!;
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
        using var repository = GitRepository.Open(path, backEnds).Value!;
        Assert.Equal("side", repository.State.Branch);
        _folder.Git("worktree", "remove", "--force", path);
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
        using var repository = GitRepository.Open(Path.Combine(_folder.Path, "trust"), backEnds).Value!;
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
    public void Log_merge_lists_one_side_after_the_other()
    {
        string first = _folder.Commit("a.md", "one\n", "First");
        _folder.Git("checkout", "--quiet", "-b", "other");
        string otherOne = _folder.Commit("b.md", "1", "Other one");
        _folder.Git("checkout", "--quiet", "main");
        string mainOne = _folder.Commit("c.md", "1", "Main one");
        _folder.Git("checkout", "--quiet", "other");
        string otherTwo = _folder.Commit("b.md", "2", "Other two");
        _folder.Git("checkout", "--quiet", "main");
        _folder.Git("merge", "--quiet", "-m", "Merge", "other");
        using var repository = Open();
        Assert.Equal([otherTwo, otherOne, mainOne, first], repository.Log(new LogQuery()).Select(entry => entry.Commit.Value));
    }

    [Fact]
    public void Log_folder_that_becomes_a_file_is_one_added_and_one_deleted()
    {
        _folder.Commit("a/b.md", "one", "First");
        File.Delete(Path.Combine(_folder.Path, "a", "b.md"));
        Directory.Delete(Path.Combine(_folder.Path, "a"));
        _folder.Commit("a", "two", "Second");
        using var repository = Open();
        Assert.Equal([("a", FileChangeKind.Added), ("a/b.md", FileChangeKind.Deleted)], repository.Log(new LogQuery())[0].Files.Select(file => (file.Path, file.Kind)));
    }

    [Fact]
    public void Log_submodule_is_no_part_of_the_workspace()
    {
        using var other = new TemporaryRepository();
        other.Commit("a.md", "one", "First");
        string first = _folder.Commit("a.md", "one", "First");
        _folder.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.Path, "module");
        string second = _folder.Commit("Submodule");
        using var repository = Open();
        Assert.Equal([".gitmodules"], repository.Log(new LogQuery { After = new CommitId(first) }).Single().Files.Select(file => file.Path));
        Assert.Equal([".gitmodules", "a.md"], repository.TreeAt(new CommitId(second)).List("").Select(entry => entry.Path));
        File.WriteAllText(Path.Combine(_folder.Path, "module", "a.md"), "changed");
        Assert.Empty(repository.WorkingChanges());
    }

    [Fact]
    public void WorkingChanges_line_ends_that_git_converts_are_no_change()
    {
        _folder.Git("config", "core.autocrlf", "true");
        _folder.Commit("a.md", "one\r\ntwo\r\n", "First");
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "a.md"), new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using var repository = Open();
        Assert.Empty(repository.WorkingChanges());
        Assert.Equal("one\ntwo\n"u8, repository.ReadBlob(repository.Log(new LogQuery())[0].Files[0].BlobId!).Span);
    }

    [Fact]
    public void CommitOf_boundary_of_a_shallow_clone_has_no_parents()
    {
        _folder.Commit("a.md", "one", "First");
        string second = _folder.Commit("a.md", "two", "Second");
        using var clone = new TemporaryFolder();
        _folder.Git("clone", "--quiet", "--depth=1", "file://" + _folder.Path, clone.Path);
        using var repository = GitRepository.Open(clone.Path, backEnds).Value!;
        Assert.Equal([second], repository.State.ShallowBoundary.Select(id => id.Value));
        Assert.Empty(repository.CommitOf(new CommitId(second)).Parents);
    }

    [Fact]
    public void ReadBlob_damaged_object_is_PF5013()
    {
        _folder.Commit("a.md", "one", "First");
        string blob = _folder.Git("rev-parse", "HEAD:a.md");
        string file = Path.Combine(_folder.Path, ".git", "objects", blob[..2], blob[2..]);
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllText(file, "not an object");
        using var repository = Open();
        var failure = Assert.Throws<RepositoryException>(() => repository.ReadBlob(blob));
        Assert.Equal(("PF5013", "blob", blob), (failure.Diagnostic.Code, failure.Diagnostic.Arguments[0], failure.Diagnostic.Arguments[1]));
    }

    [Fact]
    public void CommitOf_missing_object_is_PF5013()
    {
        string commit = _folder.Commit("a.md", "one", "First");
        using var repository = Open();
        File.Delete(Path.Combine(_folder.Path, ".git", "objects", commit[..2], commit[2..]));
        Assert.Equal("PF5013", Assert.Throws<RepositoryException>(() => repository.CommitOf(new CommitId(commit))).Diagnostic.Code);
    }

    [Fact]
    public void ReadBlob_left_out_of_a_partial_clone_is_PF5012_and_fetches_nothing()
    {
        _folder.Git("config", "uploadpack.allowFilter", "true");
        _folder.Commit("a.md", "one", "First");
        string blob = _folder.Git("rev-parse", "HEAD:a.md");
        using var clone = new TemporaryFolder();
        _folder.Git("clone", "--quiet", "--no-checkout", "--filter=blob:none", "file://" + _folder.Path, clone.Path);
        using var repository = GitRepository.Open(clone.Path, backEnds).Value!;
        Assert.Single(repository.Log(new LogQuery()));
        Assert.Equal("PF5012", Assert.Throws<RepositoryException>(() => repository.ReadBlob(blob)).Diagnostic.Code);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\0\0\0\0\0\0", "is empty")]
    [InlineData("rubbish", "names neither a branch nor a commit")]
    public void Open_damaged_head_is_PF5010_and_says_what_to_write(string content, string what)
    {
        _folder.Commit("a.md", "one", "First");
        _folder.Write(".git/HEAD", content);
        var found = Assert.Single(GitRepository.Open(_folder.Path, backEnds).Diagnostics);
        Assert.Equal(("PF5010", ".git/HEAD", what), (found.Code, found.Arguments[0], found.Arguments[1]));
        Assert.EndsWith("ref: refs/heads/main", found.Hint, StringComparison.Ordinal);
        _folder.Write(".git/HEAD", "ref: refs/heads/main\n");
        Assert.False(GitRepository.Open(_folder.Path, backEnds).HasErrors);
    }

    [Fact]
    public void Open_damaged_branch_is_PF5010_and_names_its_last_commit()
    {
        string commit = _folder.Commit("a.md", "one", "First");
        _folder.Write(".git/refs/heads/main", new string('\0', 41));
        var found = Assert.Single(GitRepository.Open(_folder.Path, backEnds).Diagnostics);
        Assert.Equal(("PF5010", ".git/refs/heads/main"), (found.Code, found.Arguments[0]));
        Assert.Contains($"git update-ref refs/heads/main {commit}", found.Hint, StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder.Path, ".git", "refs", "heads", "main"));
        _folder.Git("update-ref", "refs/heads/main", commit);
        Assert.Equal(commit, Open().State.Head?.Value);
    }

    [Fact]
    public void Open_repository_without_its_objects_is_PF5011_and_not_a_call_for_git_init()
    {
        _folder.Commit("a.md", "one", "First");
        Directory.Delete(Path.Combine(_folder.Path, ".git", "objects"), recursive: true);
        Assert.Equal("PF5011", Assert.Single(GitRepository.Open(_folder.Path, backEnds).Diagnostics).Code);
    }

    [Fact]
    public void Open_worktree_whose_repository_has_gone_is_PF5016()
    {
        using var other = new TemporaryFolder();
        other.Write(".git", "gitdir: /nowhere/worktrees/a\n");
        Assert.Equal("PF5016", Assert.Single(GitRepository.Open(other.Path, backEnds).Diagnostics).Code);
    }

    [Fact]
    public void Open_folder_of_another_owner_is_PF5004()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "Only root gives files away.");
        _folder.Commit("a.md", "one", "First");
        using (var chown = System.Diagnostics.Process.Start("chown", ["-R", "nobody", _folder.Path])) chown.WaitForExit();
        Assert.Equal("PF5004", Assert.Single(GitRepository.Open(_folder.Path, backEnds).Diagnostics).Code);
    }

    [Fact]
    public void Open_through_a_link_finds_the_repository_that_really_holds_the_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        _folder.Commit("trust/a.md", "one", "First");
        using var other = new TemporaryFolder();
        string link = Path.Combine(other.Path, "link");
        Directory.CreateSymbolicLink(link, Path.Combine(_folder.Path, "trust"));
        using var repository = GitRepository.Open(link, backEnds).Value!;
        Assert.Equal("a.md", Assert.Single(repository.Log(new LogQuery())[0].Files).Path);
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

    private GitRepository Open() => GitRepository.Open(_folder.Path, backEnds).Value!;

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

/// <summary>Through LibGit2Sharp, on a machine without git.</summary>
public sealed class GitRepositoryByLibraryTests() : GitRepositoryTests(new GitBackEnds(null));

/// <summary>Through the git program alone.</summary>
public sealed class GitRepositoryByProgramTests() : GitRepositoryTests(GitBackEnds.OfMachine() with { UsesLibrary = false });
