using System.Diagnostics;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>A machine without the git program: everything that only reads gives the same there, and a repository's own settings run nothing on either.</summary>
public sealed class WithoutGitTests : IDisposable
{
    private readonly TemporaryRepository _folder = new();
    private readonly TemporaryFolder _marks = new();

    public WithoutGitTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Write(".gitignore", "output/\nsite/\n");
        _folder.Commit("First");
        Assert.Equal(0, CommandRun.Of(_folder.Path, "release", "phones", "--minor", "--summary", "Released").ExitCode);
        _folder.Write("clauses/phones/use.md", _folder.Read("clauses/phones/use.md").Replace("Lessons: never", "Lessons: not at all", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _folder.Dispose();
        _marks.Dispose();
    }

    /// <summary>Command lines without blanks inside a word; one that runs for each command that does not write into the sources.</summary>
    public static TheoryData<string> ReadingCommands =>
    [
        "list", "list schools", "list clauses", "show phones --school oak-hill", "check", "build", "build phones --school oak-hill --version 1.1", "build phones --school oak-hill --commit HEAD",
        "changes", "changes phones", "changes phones --school elm-row --format json", "history phones", "history phones --school oak-hill --format json",
        "redline phones --school oak-hill --from 1.1 --to working --output output", "redline phones --all --from-commit HEAD --to working --output output", "verify", "verify phones", "verify output/oak-hill/phones.docx",
        "reviews", "register", "impact equality-act-2010", "legislation list", "site --include-drafts", "release phones --minor --summary x --commit --dry-run",
    ];

    [Theory]
    [MemberData(nameof(ReadingCommands))]
    public void Reading_without_git_gives_what_it_gives_with_git(string command)
    {
        CommandRun.Of(_folder.Path, "build", "phones", "--format", "docx");
        var with = CommandRun.Of(_folder.Path, command.Split(' '));
        if (command.StartsWith("site", StringComparison.Ordinal)) Directory.Delete(_folder["site"], recursive: true);
        var without = CommandRun.WithoutGit(_folder.Path, command.Split(' '));
        Assert.NotEqual(ExitCode.Environment, with.ExitCode);
        Assert.Equal((with.ExitCode, Steady(with.Output), with.Error), (without.ExitCode, Steady(without.Output), without.Error));
    }

    [Theory]
    [MemberData(nameof(ReadingCommands))]
    public void Reading_runs_nothing_that_the_settings_of_the_repository_name(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The traps are shell scripts.");
        CommandRun.Of(_folder.Path, "build", "phones", "--format", "docx");
        HostileRepository.Arm(_folder.Path, _marks.Path);
        Assert.NotEqual(ExitCode.Environment, CommandRun.Of(_folder.Path, command.Split(' ')).ExitCode);
        Assert.NotEqual(ExitCode.Environment, CommandRun.WithoutGit(_folder.Path, command.Split(' ')).ExitCode);
        Assert.Empty(Directory.GetFiles(_marks.Path));
    }

    [Fact]
    public void Release_without_git_is_one_that_git_reads()
    {
        var run = CommandRun.WithoutGit(_folder.Path, "release", "phones", "--minor", "--summary", "Without git", "--commit", "--tag");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("Release phones 1.2 (draft)", _folder.Git("log", "-1", "--format=%s"));
        Assert.Equal("", _folder.Git("status", "--porcelain"));
        Assert.Equal("tag", _folder.Git("cat-file", "-t", "policies/phones/1.2"));
        Assert.Equal(0, CommandRun.Of(_folder.Path, "verify", "phones").ExitCode);
    }

    [Fact]
    public void Release_without_git_where_a_hook_is_set_up_is_PF5001_and_changes_nothing()
    {
        _folder.Write(".git/hooks/commit-msg", "#!/bin/sh\nexit 0\n");
        string before = _folder.Git("status", "--porcelain");
        var run = CommandRun.WithoutGit(_folder.Path, "release", "phones", "--minor", "--summary", "x", "--commit");
        Assert.Contains("PF5001: The git program is needed here, and was not found: the repository has hooks (commit-msg)", run.Error);
        Assert.Equal(before, _folder.Git("status", "--porcelain"));
    }

    [Fact]
    public void Release_over_a_lock_that_was_left_is_PF5014_and_changes_nothing()
    {
        string before = _folder.Git("status", "--porcelain");
        _folder.Write(".git/index.lock", "");
        var run = CommandRun.Of(_folder.Path, "release", "phones", "--minor", "--summary", "x", "--commit");
        Assert.Contains("PF5014: .git/index.lock is there", run.Error);
        File.Delete(_folder[".git/index.lock"]);
        Assert.Equal(before, _folder.Git("status", "--porcelain"));
        Assert.Equal(0, CommandRun.Of(_folder.Path, "release", "phones", "--minor", "--summary", "x", "--commit").ExitCode);
    }

    [Fact]
    public void Damaged_head_is_called_that_and_not_a_missing_repository()
    {
        _folder.Write(".git/HEAD", "");
        var run = CommandRun.Of(_folder.Path, "changes");
        Assert.Equal(ExitCode.Environment, run.ExitCode);
        Assert.Contains("PF5010: .git/HEAD is empty", run.Error);
        Assert.DoesNotContain("git init", run.Error);
    }

    [Fact]
    public async Task The_program_itself_reads_history_with_a_PATH_that_has_no_git()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : WhereDotnetIs(), [typeof(CommandEnvironment).Assembly.Location, "history", "phones"])
        {
            WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["PATH"] = _marks.Path;
        using var process = Process.Start(start)!;
        string error = await process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
        Assert.Contains(_folder.Git("rev-parse", "--short=10", "HEAD"), output, StringComparison.Ordinal);
    }

    private static string WhereDotnetIs() => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")).First(File.Exists);

    /// <summary>Without what depends on the clock, or on what the run before wrote.</summary>
    private static string Steady(string output) => string.Join('\n', output.Split('\n').Where(line => !line.Contains(" written", StringComparison.Ordinal) && !line.Contains("up to date", StringComparison.Ordinal)));
}
