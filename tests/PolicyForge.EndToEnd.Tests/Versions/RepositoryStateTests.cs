using System.Text.Json;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>Repositories in every state that a user may bring one in.</summary>
public sealed class RepositoryStateTests : IDisposable
{
    private const string TrustHistory = "templates/phones/history.yaml";
    private const string Lock = ".git/policyforge-release.lock";

    private static readonly string[] Minor = ["release", "phones", "--minor", "--summary", "x"];

    private readonly TemporaryRepository _folder = new();

    public RepositoryStateTests() => FillAndCommit(_folder);

    public void Dispose() => _folder.Dispose();

    /// <summary>Command lines without blanks inside a word.</summary>
    public static TheoryData<string> Commands =>
    [
        "release phones --minor --summary x", "changes", "changes phones", "history phones", "verify", "verify x.docx", "redline phones --from 1.0", "build phones --version 1.0",
        "review phones --no-change --by LGB --on 2026-11-20",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Commands_without_a_repository_say_PF5003(string command)
    {
        using var folder = new TemporaryFolder();
        SmallWorkspace.WriteTo(folder.Path, SmallWorkspace.Files());
        Assert.Contains("PF5003", Run(folder.Path, 2, command.Split(' ')).Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Commands_in_an_empty_repository_say_PF5005(string command)
    {
        using var folder = new TemporaryRepository();
        SmallWorkspace.WriteTo(folder.Path, SmallWorkspace.Files());
        Assert.Contains("PF5005", Run(folder.Path, 2, command.Split(' ')).Error);
    }

    [Fact]
    public void Reading_on_a_detached_head_works()
    {
        _folder.Git("checkout", "--quiet", "--detach");
        Run(_folder.Path, 0, "history", "phones");
        Run(_folder.Path, 0, "verify");
        Run(_folder.Path, 0, "changes");
    }

    [Theory]
    [InlineData("history", "phones")]
    [InlineData("verify")]
    public void Conflicted_history_is_PF5210_at_its_line(params string[] command)
    {
        Conflict();
        Assert.Contains(TrustHistory + ":11:1: error PF5210", Run(_folder.Path, 1, command).Error);
    }

    [Fact]
    public void Release_during_a_real_merge_conflict_says_how_to_finish_it()
    {
        Conflict();
        var run = Run(_folder.Path, 2, Minor);
        Assert.Contains("PF5008: A merge is in progress", run.Error);
        Assert.Contains("git merge --continue", run.Error);
    }

    [Fact]
    public void Row_edited_by_hand_is_PF5214_before_and_PF5201_after_it_is_committed()
    {
        _folder.Write(TrustHistory, _folder.Read(TrustHistory).Replace("Initial document", "Something else"));
        Assert.Contains("PF5214: The row of version 1.0 is not as it was committed", Run(_folder.Path, 1, "verify").Error);
        string commit = _folder.Commit("Tamper");
        Assert.Contains($"PF5201: The row of version 1.0 was changed by commit {commit[..10]} (Asha Verity,", Run(_folder.Path, 1, "verify").Error);
    }

    [Fact]
    public void Two_rows_with_one_version_are_PF5102()
    {
        File.AppendAllText(_folder[TrustHistory], "  - { version: \"1.0\", date: 2025-02-01, author: A. Author, summary: Again, status: draft }\n");
        _folder.Commit("Twice");
        Assert.Contains("PF5102", Run(_folder.Path, 1, "history", "phones").Error);
        Assert.Contains("PF5102", Run(_folder.Path, 2, Minor).Error);
    }

    [Theory]
    [InlineData("build", "phones", "--school", "oak-hill", "--version", "1.7")]
    [InlineData("redline", "phones", "--school", "oak-hill", "--from", "1.7")]
    public void Version_that_does_not_exist_lists_those_that_do(params string[] command) => Assert.Contains("Its versions are: 1.0.", CommandRun.Of(_folder.Path, command).Error);

    [Fact]
    public void Shallow_clone_reads_what_it_has_and_does_not_release()
    {
        Run(_folder.Path, 0, Minor);
        string clone = Clone("--depth", "1");
        Assert.Contains("PF5303", Run(clone, 2, Minor).Error);
        var history = CommandRun.Of(clone, "history", "phones");
        Assert.Contains("PF5006", history.Error);
        Assert.Contains("git fetch --unshallow", history.Error);
    }

    [Fact]
    public void Shallow_clone_says_that_what_changed_cannot_be_told_and_names_no_older_version()
    {
        Run(_folder.Path, 0, Minor);
        _folder.Write("clauses/phones/use.md", _folder.Read("clauses/phones/use.md").Replace("Lessons: never", "Lessons: not at all"));
        _folder.Commit("Change");
        string clone = Clone("--depth", "1");
        foreach (string[] command in (string[][])[["changes", "phones"], ["changes", "phones", "--school", "oak-hill"], ["changes"]])
        {
            var run = Run(clone, 1, command);
            Assert.Contains("PF5206: Where version 1.1 was released cannot be told", run.Error);
            Assert.Contains("git fetch --unshallow", run.Error);
            Assert.DoesNotContain("1.0", run.Output + run.Error);
            Assert.DoesNotContain("fsck", run.Error);
        }

        _folder.Git("-C", clone, "fetch", "--quiet", "--unshallow");
        Assert.Contains("changed since version 1.1", Run(clone, 0, "changes", "phones").Output);
    }

    [Fact]
    public void Shallow_clone_that_has_the_last_release_tells_what_changed_since()
    {
        Run(_folder.Path, 0, Minor);
        _folder.Write("clauses/phones/use.md", _folder.Read("clauses/phones/use.md").Replace("Lessons: never", "Lessons: not at all"));
        _folder.Commit("Change the lessons");
        string clone = Clone("--depth", "3");
        Assert.Contains("Change the lessons", Run(clone, 0, "changes", "phones").Output);
    }

    [Fact]
    public void Shallow_clone_gives_imported_rows_no_commit()
    {
        _folder.Commit(TrustHistory, _folder.Read(TrustHistory).Replace("status: approved", "status: approved\n    imported: true"), "Imported");
        Run(_folder.Path, 0, Minor);
        string head = _folder.Commit("notes.txt", "x", "Notes");
        string clone = Clone("--depth", "1");
        var history = Run(clone, 0, "history", "phones");
        Assert.DoesNotContain(head[..10], history.Output);
        Assert.Contains("imported", history.Output);
    }

    [Fact]
    public void File_name_that_is_not_UTF_8_is_PF1012_with_its_place_in_the_folder_and_in_a_commit()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux takes such a name.");
        string name = $"\"$(printf '{_folder.Path}/clauses/phones/caf\\351.md')\"";
        Shell("printf x > " + name);
        _folder.Commit("From an old archive");
        string place = "clauses/phones/caf\ufffd.md: error PF1012";
        Assert.Contains(place, Run(_folder.Path, 2, "check").Error);
        Assert.Contains(place, Run(_folder.Path, 2, "build", "phones", "--commit", "HEAD").Error);
        Assert.Contains(place, CommandRun.WithoutGit(_folder.Path, "build", "phones", "--commit", "HEAD").Error);
        Shell("rm " + name); // .NET cannot name it.

        static void Shell(string command)
        {
            using var shell = System.Diagnostics.Process.Start("sh", ["-c", command]);
            shell.WaitForExit();
        }
    }

    [Fact]
    public void Bare_repository_is_PF5307()
    {
        _folder.Git("config", "core.bare", "true");
        Assert.Contains("PF5307", Run(_folder.Path, 2, Minor).Error);
    }

    [Fact]
    public void Tag_that_is_there_is_PF5309_and_nothing_is_released()
    {
        _folder.Git("tag", "policies/phones/1.1");
        string head = _folder.Git("rev-parse", "HEAD");
        Assert.Contains("PF5309: There is already a tag policies/phones/1.1.", Run(_folder.Path, 2, [.. Minor, "--tag"]).Error);
        Assert.Equal((head, ""), (_folder.Git("rev-parse", "HEAD"), _folder.Git("status", "--porcelain")));
    }

    [Fact]
    public void History_laid_out_in_braces_is_PF5306_and_stays_as_it_is()
    {
        const string Text = "rows: [{ version: \"1.0\", date: 2025-01-10, author: A. Author, summary: One, status: draft }]\n";
        _folder.Commit(TrustHistory, Text, "Braces");
        Assert.Contains("PF5306", Run(_folder.Path, 2, Minor).Error);
        Assert.Equal(Text, _folder.Read(TrustHistory));
    }

    [Fact]
    public void Sha256_repository_releases_verifies_and_rebuilds()
    {
        using var folder = new TemporaryRepository("--object-format=sha256");
        FillAndCommit(folder);
        Run(folder.Path, 0, [.. Minor, "--tag"]);
        Run(folder.Path, 0, "verify", "phones");
        Run(folder.Path, 0, "build", "phones", "--school", "oak-hill", "--version", "1.1");
    }

    [Fact]
    public void Worktree_releases_on_its_own_branch_and_shares_the_lock()
    {
        string tree = _folder["tree"];
        _folder.Git("worktree", "add", "--quiet", "-b", "side", tree);
        using (new FileStream(_folder[Lock], FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)) Assert.Contains("PF5305", Run(tree, 2, Minor).Error);
        Run(tree, 0, Minor);
        Assert.Equal("Release phones 1.1 (draft)", _folder.Git("log", "-1", "--format=%s", "side"));
        Assert.Equal("First", _folder.Git("log", "-1", "--format=%s", "main"));
    }

    [Fact]
    public void File_names_in_other_scripts_are_named_as_they_are()
    {
        const string Path = "schools/oak-hill/policies/phones/consultations/школа-学校.yaml";
        _folder.Write(Path, "x: 1\n");
        Assert.Contains($"uncommitted changes: {Path}.", Run(_folder.Path, 2, [.. Minor, "--school", "oak-hill"]).Error);
        Assert.Contains(Path, Run(_folder.Path, 0, "changes", "phones", "--school", "oak-hill").Output);
        Assert.Contains($"{Path}: error PF1010", Run(_folder.Path, 2, [.. Minor, "--school", "oak-hill", "--commit"]).Error);
        File.Move(_folder[Path], _folder["школа-学校.yaml"]);
        Run(_folder.Path, 0, [.. Minor, "--school", "oak-hill"]);
        Assert.Equal("?? школа-学校.yaml", _folder.Git("-c", "core.quotePath=false", "status", "--porcelain"));
    }

    [Fact]
    public void Squashed_releases_are_named_and_cannot_be_rebuilt_apart()
    {
        string first = _folder.Git("rev-parse", "HEAD");
        Run(_folder.Path, 0, Minor);
        _folder.Commit("clauses/phones/use.md", _folder.Read("clauses/phones/use.md").Replace("Lessons: never", "Lessons: not at all", StringComparison.Ordinal), "Change");
        Run(_folder.Path, 0, Minor);
        _folder.Git("reset", "--quiet", "--soft", first);
        _folder.Commit("Squashed");
        Assert.Contains("PF5205: The row of version 1.1 came in together with changes of another version", Run(_folder.Path, 0, "verify").Error);
        Assert.Contains("PF5208: Version 1.1 cannot be rebuilt: no commit has its files: its branch was squashed or rebased, or it was written down together with a later version.", Run(_folder.Path, 2, "build", "phones", "--school", "oak-hill", "--version", "1.1").Error);
        Run(_folder.Path, 0, "build", "phones", "--school", "oak-hill", "--version", "1.2");
    }

    [Fact]
    public void Rebased_release_is_found_in_its_new_commit()
    {
        string first = _folder.Git("rev-parse", "HEAD");
        Run(_folder.Path, 0, Minor);
        string before = _folder.Git("rev-parse", "HEAD");
        _folder.Git("checkout", "--quiet", "-b", "other", first);
        _folder.Commit("notes.txt", "x", "Notes");
        _folder.Git("rebase", "--quiet", "other", "main");
        string after = _folder.Git("rev-parse", "HEAD");
        Assert.NotEqual(before, after);
        Assert.Contains(after[..10], Run(_folder.Path, 0, "history", "phones").Output);
        Run(_folder.Path, 0, "verify", "phones");
    }

    [Fact]
    public void Build_of_a_commit_gives_what_it_held_and_an_unknown_one_is_PF5007()
    {
        _folder.Write("clauses/phones/use.md", _folder.Read("clauses/phones/use.md").Replace("Lessons: never", "Lessons: not at all"));
        _folder.Commit("Change");
        Run(_folder.Path, 0, "build", "phones", "--school", "oak-hill", "--commit", "HEAD~1");
        Assert.Contains("Lessons: never", _folder.Read("output/commits/HEAD_1/oak-hill/phones.html"));
        Assert.Contains("PF5007: `no-such` is no commit", Run(_folder.Path, 2, "build", "phones", "--commit", "no-such").Error);
    }

    [Fact]
    public void Release_cut_off_after_its_commit_is_kept()
    {
        byte[] before = File.ReadAllBytes(_folder[TrustHistory]);
        Run(_folder.Path, 0, Minor);
        byte[] after = File.ReadAllBytes(_folder[TrustHistory]);
        File.WriteAllText(_folder[Lock], JsonSerializer.Serialize(new[] { new { Path = TrustHistory, Before = before, After = after } }));
        var run = Run(_folder.Path, 2, Minor);
        Assert.DoesNotContain("PF5311", run.Error);
        Assert.Contains("PF5320: 1.2 was not released: version 1.1 of phones has this very text", run.Error);
        Assert.Equal(after, File.ReadAllBytes(_folder[TrustHistory]));
    }

    [Fact]
    public void Release_cut_off_between_staging_and_its_commit_is_undone_in_the_index_too()
    {
        byte[] before = File.ReadAllBytes(_folder[TrustHistory]);
        Run(_folder.Path, 0, Minor);
        byte[] after = File.ReadAllBytes(_folder[TrustHistory]);
        _folder.Git("reset", "--quiet", "--soft", "HEAD~1");
        File.WriteAllText(_folder[Lock], JsonSerializer.Serialize(new[] { new { Path = TrustHistory, Before = before, After = after } }));
        var run = Run(_folder.Path, 0, Minor);
        Assert.Contains("PF5311", run.Error);
        Assert.Contains("phones 1.1", run.Output);
        Assert.Equal("", _folder.Git("status", "--porcelain", "--", "templates"));
    }

    [Fact]
    public void Release_cut_off_before_its_commit_of_a_new_file_is_undone()
    {
        const string Path = "schools/oak-hill/policies/phones/history.yaml";
        _folder.Write(Path, "rows:\n  - half");
        File.WriteAllText(_folder[Lock], JsonSerializer.Serialize(new[] { new { Path, Before = (byte[]?)null, After = File.ReadAllBytes(_folder[Path]) } }));
        Assert.Contains("PF5311", Run(_folder.Path, 0, Minor).Error);
        Assert.False(File.Exists(_folder[Path]));
    }

    [Fact]
    public void Journal_cut_off_while_it_was_written_is_no_obstacle()
    {
        File.WriteAllText(_folder[Lock], "[{\"Path\":\"templ");
        Run(_folder.Path, 0, Minor);
    }

    [Fact]
    public void Commit_that_cannot_be_signed_leaves_everything_as_it_was()
    {
        _folder.Git("config", "commit.gpgSign", "true");
        _folder.Git("config", "gpg.program", _folder["no-gpg"]);
        Assert.Contains("PF5308", Run(_folder.Path, 2, Minor).Error);
        Assert.Equal("", _folder.Git("status", "--porcelain"));
    }

    [Fact]
    public void Tag_that_cannot_be_signed_leaves_the_release_and_says_how_to_tag_it()
    {
        _folder.Git("config", "tag.gpgSign", "true");
        _folder.Git("config", "gpg.program", _folder["no-gpg"]);
        var run = Run(_folder.Path, 1, [.. Minor, "--tag"]);
        Assert.Contains("Released phones 1.1", run.Output);
        Assert.Contains("PF5318: phones was released in commit", run.Error);
        Assert.Contains("git -c tag.gpgSign=false tag -a policies/phones/1.1", run.Error);
        Assert.Equal("", _folder.Git("tag"));
    }

    private static void FillAndCommit(TemporaryRepository folder)
    {
        SmallWorkspace.WriteTo(folder.Path, SmallWorkspace.Files());
        folder.Write(".gitignore", "output/\ntree/\nclone/\n");
        folder.Commit("First");
    }

    private void Conflict()
    {
        _folder.Git("checkout", "--quiet", "-b", "side");
        Append("1.1", "Side");
        _folder.Git("checkout", "--quiet", "main");
        Append("1.1", "Main");
        Assert.Throws<InvalidOperationException>(() => _folder.Git("merge", "--quiet", "side"));
    }

    private void Append(string version, string summary) =>
        _folder.Commit(TrustHistory, _folder.Read(TrustHistory) + $"  - version: \"{version}\"\n    date: 2025-03-01\n    author: A\n    summary: {summary}\n    status: draft\n", summary);

    private string Clone(params string[] arguments)
    {
        _folder.Git(["clone", "--quiet", .. arguments, "file://" + _folder.Path, _folder["clone"]]);
        return _folder["clone"];
    }

    private static CommandRun Run(string folder, int exitCode, params string[] arguments)
    {
        var run = CommandRun.Of(folder, arguments);
        Assert.True(run.ExitCode == exitCode, $"{string.Join(' ', arguments)} ended with {run.ExitCode}: {run.Output}{run.Error}");
        return run;
    }
}
