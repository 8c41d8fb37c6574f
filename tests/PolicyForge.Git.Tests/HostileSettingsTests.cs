using PolicyForge.TestSupport;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Tests;

/// <summary>Whatever a repository's own settings name, reading it runs nothing. Each setting would leave a mark.</summary>
public abstract class HostileSettingsTests(GitBackEnds backEnds) : IDisposable
{
    private readonly TemporaryRepository _folder = new();
    private readonly TemporaryFolder _marks = new();

    public void Dispose()
    {
        _folder.Dispose();
        _marks.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Reading_runs_nothing_that_the_settings_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The traps are shell scripts.");
        string commit = Commit();
        HostileRepository.Arm(_folder.Path, _marks.Path);
        using (var repository = GitRepository.Open(_folder.Path, backEnds).Value!)
        {
            Assert.Contains(repository.WorkingChanges(), change => change.Path == "clauses/a.md");
            Assert.NotEmpty(repository.WorkingChanges("clauses"));
            Assert.NotEmpty(repository.Log(new LogQuery()));
            Assert.NotEmpty(repository.Log(new LogQuery { Paths = ["clauses"] }));
            Assert.NotNull(repository.Resolve("HEAD"));
            Assert.Null(repository.Resolve("st"));
            var tree = repository.TreeAt(new CommitId(commit));
            foreach (var entry in tree.List("")) tree.Read(entry);
        }

        Assert.Empty(Directory.GetFiles(_marks.Path));
    }

    [Fact]
    public void Traps_spring_where_git_is_run_without_care()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The traps are shell scripts.");
        Commit();
        HostileRepository.Arm(_folder.Path, _marks.Path);
        _folder.Git("status");
        Assert.Superset(new HashSet<string?> { "fsmonitor", "filter" }, Directory.GetFiles(_marks.Path).Select(Path.GetFileName).ToHashSet());
    }

    [Fact]
    public void Open_working_folder_elsewhere_is_PF5015()
    {
        Commit();
        _folder.Git("config", "core.worktree", _marks.Path);
        Assert.Equal("PF5015", Assert.Single(GitRepository.Open(_folder.Path, backEnds).Diagnostics).Code);
    }

    private string Commit()
    {
        _folder.Write("clauses/b.md", "two");
        return _folder.Commit("clauses/a.md", "one", "First");
    }
}

/// <summary>Through LibGit2Sharp, on a machine without git.</summary>
public sealed class HostileSettingsByLibraryTests() : HostileSettingsTests(new GitBackEnds(null));

/// <summary>Through the git program alone.</summary>
public sealed class HostileSettingsByProgramTests() : HostileSettingsTests(GitBackEnds.OfMachine() with { UsesLibrary = false });

/// <summary>Through both, as on most machines.</summary>
public sealed class HostileSettingsTogetherTests() : HostileSettingsTests(GitBackEnds.OfMachine());
