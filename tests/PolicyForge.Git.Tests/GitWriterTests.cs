using PolicyForge.TestSupport;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Tests;

public sealed class GitWriterTests : IDisposable
{
    private static readonly GitBackEnds WithoutProgram = new(null);

    private readonly TemporaryRepository _folder = new();

    public GitWriterTests()
    {
        _folder.Write("other.md", "one");
        _folder.Commit("trust/history.yaml", "one", "First");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Commit_without_git_commits_these_files_and_leaves_what_else_is_staged()
    {
        _folder.Write("other.md", "staged");
        _folder.Git("add", "other.md");
        _folder.Write("trust/history.yaml", "two");
        _folder.Write("trust/new/b.md", "new");
        var commit = Commit(WithoutProgram, "Release\n\nPolicy: a", "history.yaml", "new/b.md").Value!;
        Assert.Equal(commit.Id.Value, _folder.Git("rev-parse", "main"));
        Assert.Equal("trust/history.yaml\ntrust/new/b.md", _folder.Git("show", "--name-only", "--format=", "HEAD"));
        Assert.Equal("Asha Verity asha.verity@example.org Release", _folder.Git("show", "--no-patch", "--format=%an %ae %s", "HEAD"));
        Assert.Equal("M  other.md", _folder.Git("status", "--porcelain"));
        Assert.Equal("", _folder.Git("fsck", "--strict"));
        Assert.Contains("commit: Release", _folder.Git("reflog", "-1", "HEAD"), StringComparison.Ordinal);
        Assert.Equal("a", commit.Trailer("Policy"));
    }

    [Fact]
    public void Commit_both_ways_makes_the_same_tree()
    {
        _folder.Git("config", "core.autocrlf", "true");
        _folder.Write("trust/history.yaml", "two\r\nlines\r\n");
        string first = _folder.Git("rev-parse", "HEAD");
        Commit(WithoutProgram, "Release", "history.yaml");
        string tree = _folder.Git("rev-parse", "HEAD^{tree}");
        _folder.Git("reset", "--quiet", "--soft", first);
        Commit(GitBackEnds.OfMachine() with { UsesLibrary = false }, "Release", "history.yaml");
        Assert.Equal(tree, _folder.Git("rev-parse", "HEAD^{tree}"));
        Assert.Equal("", _folder.Git("status", "--porcelain"));
    }

    [Fact]
    public void Commit_nothing_changed_is_PF5308() => Assert.Equal("PF5308", Assert.Single(Commit(WithoutProgram, "Release", "history.yaml").Diagnostics).Code);

    [Fact]
    public void Commit_hook_that_refuses_is_heard()
    {
        WriteHook(".git/hooks/commit-msg");
        _folder.Write("trust/history.yaml", "two");
        var found = Assert.Single(Commit(GitBackEnds.OfMachine(), "Release", "history.yaml").Diagnostics);
        Assert.Equal("PF5308", found.Code);
        Assert.Contains("not today", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hook")]
    [InlineData("hooksPath")]
    [InlineData("signing")]
    [InlineData("filter")]
    [InlineData("encoding")]
    [InlineData("cleanup")]
    public void Commit_what_only_git_obeys_is_PF5001_without_git_and_nothing_is_written(string setUp)
    {
        if (setUp == "hook") WriteHook(".git/hooks/pre-commit");
        if (setUp == "hooksPath") WriteHook("my hooks/pre-commit");
        if (setUp == "hooksPath") _folder.Git("config", "core.hooksPath", "my hooks");
        if (setUp == "signing") _folder.Git("config", "commit.gpgSign", "true");
        if (setUp == "filter") _folder.Git("config", "filter.lfs.clean", "cat");
        if (setUp == "filter") _folder.Write("trust/.gitattributes", "*.yaml filter=lfs\n");
        if (setUp == "encoding") _folder.Git("config", "i18n.commitEncoding", "latin1");
        if (setUp == "cleanup") _folder.Git("config", "commit.cleanup", "strip");
        string head = _folder.Git("rev-parse", "HEAD");
        _folder.Write("trust/history.yaml", "two");
        Assert.Equal("PF5001", Assert.Single(Commit(WithoutProgram, "Release", "history.yaml").Diagnostics).Code);
        Assert.Equal(head, _folder.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public void Commit_filter_that_no_file_uses_is_nothing_to_obey()
    {
        _folder.Git("config", "filter.lfs.clean", "git-lfs clean");
        _folder.Write("trust/history.yaml", "two");
        Assert.NotNull(Commit(WithoutProgram, "Release", "history.yaml").Value);
    }

    [Theory]
    [InlineData(".git/index.lock")]
    [InlineData(".git/refs/heads/main.lock")]
    [InlineData(".git/HEAD.lock")]
    public void Commit_lock_that_was_left_is_PF5014_and_nothing_is_written(string file)
    {
        string head = _folder.Git("rev-parse", "HEAD");
        _folder.Write("trust/history.yaml", "two");
        _folder.Write(file, "");
        foreach (var backEnds in (GitBackEnds[])[WithoutProgram, GitBackEnds.OfMachine()])
        {
            var found = Assert.Single(Commit(backEnds, "Release", "history.yaml").Diagnostics);
            Assert.Equal(("PF5014", file), (found.Code, found.Arguments[0]));
        }

        Assert.Equal(head, _folder.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public void Commit_nobody_known_is_PF5308_and_says_how_to_be()
    {
        _folder.Git("config", "--unset", "user.email");
        Assert.SkipWhen(File.Exists(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".gitconfig")), "Somebody is known on this machine.");
        _folder.Write("trust/history.yaml", "two");
        Assert.Contains("user.email", Assert.Single(Commit(WithoutProgram, "Release", "history.yaml").Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Commit_linked_worktree_moves_its_own_branch()
    {
        using var other = new TemporaryFolder();
        string path = Path.Combine(other.Path, "tree");
        _folder.Git("worktree", "add", "--quiet", "-b", "side", path);
        File.WriteAllText(Path.Combine(path, "trust", "history.yaml"), "two");
        using (var repository = GitRepository.Open(Path.Combine(path, "trust"), WithoutProgram).Value!)
        {
            var commit = new GitWriter(repository).Commit(["history.yaml"], "Release").Value!;
            Assert.Equal(commit.Id.Value, _folder.Git("rev-parse", "side"));
        }

        Assert.Equal("", _folder.Git("-C", path, "status", "--porcelain"));
        _folder.Git("worktree", "remove", "--force", path);
    }

    [Fact]
    public void Tag_without_git_is_annotated()
    {
        using var repository = Open(WithoutProgram);
        var writer = new GitWriter(repository);
        Assert.False(writer.HasTag("social-media/1.0"));
        Assert.NotNull(writer.Tag("social-media/1.0", repository.State.Head!.Value, "Release").Value);
        Assert.True(writer.HasTag("social-media/1.0"));
        Assert.Equal("tag", _folder.Git("cat-file", "-t", "social-media/1.0"));
        Assert.Equal("PF5308", Assert.Single(writer.Tag("social-media/1.0", repository.State.Head!.Value, "Release").Diagnostics).Code);
    }

    [Fact]
    public void Tag_signed_is_PF5001_without_git()
    {
        _folder.Git("config", "tag.gpgSign", "true");
        using var repository = Open(WithoutProgram);
        Assert.Equal("PF5001", Assert.Single(new GitWriter(repository).Tag("a", repository.State.Head!.Value, "Release").Diagnostics).Code);
    }

    [Fact]
    public void Unstage_new_file_is_untracked_again()
    {
        _folder.Write("trust/new.md", "new");
        _folder.Git("add", "--intent-to-add", "trust/new.md");
        using (var repository = Open(WithoutProgram)) new GitWriter(repository).Unstage(["new.md"]);
        Assert.Equal("?? trust/new.md", _folder.Git("status", "--porcelain"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Unstage_changed_file_is_as_committed_in_the_index_and_stays_on_the_disk(bool withHook)
    {
        if (withHook) _folder.Write(".git/hooks/pre-commit", "#!/bin/sh\n"); // Then the git program does it.
        string before = _folder.Read("trust/history.yaml");
        _folder.Write("trust/history.yaml", before + "more\n");
        _folder.Git("add", "trust/history.yaml");
        using (var repository = Open(withHook ? GitBackEnds.OfMachine() : WithoutProgram)) new GitWriter(repository).Unstage(["history.yaml", "never-there.md"]);
        Assert.Equal("M trust/history.yaml", _folder.Git("status", "--porcelain").Trim());
        Assert.Equal("", _folder.Git("diff", "--cached"));
        _folder.Write("trust/history.yaml", before);
        Assert.Equal("", _folder.Git("status", "--porcelain"));
    }

    private GitRepository Open(GitBackEnds backEnds) => GitRepository.Open(Path.Combine(_folder.Path, "trust"), backEnds).Value!;

    private PolicyForge.Diagnostics.Outcome<Commit> Commit(GitBackEnds backEnds, string message, params string[] paths)
    {
        using var repository = Open(backEnds);
        return new GitWriter(repository).Commit(paths, message);
    }

    private void WriteHook(string path)
    {
        _folder.Write(path, "#!/bin/sh\necho 'not today' >&2\nexit 1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(_folder.Path, path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
