using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

public sealed class InitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Init_makes_a_workspace_that_builds_at_once_without_findings()
    {
        Assert.Equal(0, CommandRun.Of(_folder.Path, "init", "my-trust", "--name", "St *Mark's* & \"All Saints\": Trust").ExitCode);
        var check = CommandRun.Of(_folder["my-trust"], "check", "--strict");
        Assert.Equal("", check.Error);
        Assert.Equal(0, check.ExitCode);
        Assert.Equal(0, CommandRun.Of(_folder["my-trust"], "build").ExitCode);
        Assert.NotEmpty(Directory.GetFiles(_folder["my-trust/output"], "*.docx", SearchOption.AllDirectories));
        Assert.Contains("St *Mark's* & \"All Saints\": Trust", System.Net.WebUtility.HtmlDecode(AnyPage()));
    }

    [Fact]
    public void Init_makes_a_repository_that_ignores_what_commands_write_unless_told_not_to()
    {
        Run(_folder.Path, "init", "kept");
        Assert.True(Directory.Exists(_folder["kept/.git"]));
        string kept = _folder["kept"];
        Run(kept, "build", "--format", "html");
        Run(kept, "site", "--include-drafts");
        Run(kept, "register", "--format", "xlsx");
        string[] ignored = [.. File.ReadAllLines(_folder["kept/.gitignore"]).Where(line => line.StartsWith('/')).Select(line => line.Trim('/'))];
        string[] written = [.. Directory.GetDirectories(kept).Select(Path.GetFileName).OfType<string>().Except([".git", "clauses", "schools", "templates"])];
        Assert.Equal(["output", "site"], written.Order());
        Assert.Equal(written.Order(), ignored.Order());
        Run(_folder.Path, "init", "bare", "--no-git");
        Assert.False(Directory.Exists(_folder["bare/.git"]));
    }

    [Fact]
    public void Init_brings_the_programs_own_registers()
    {
        Run(_folder.Path, "init", "made", "--no-git");
        foreach (string register in (string[])["clauses/legislation.yaml", "clauses/statutory-policies.yaml"])
            Assert.Equal(File.ReadAllText(Path.Combine(RepositoryRoot.Path, register)), _folder.Read("made/" + register));
        Assert.Contains("Both registers have all", Run(_folder["made"], "update-registers"));
    }

    private static string Run(string folder, params string[] arguments)
    {
        var run = CommandRun.Of(folder, arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)} ended with {run.ExitCode}: {run.Error}");
        return run.Output;
    }

    [Fact]
    public void Init_of_a_folder_that_holds_something_touches_nothing()
    {
        _folder.Write("mine/notes.txt", "mine");
        var run = CommandRun.Of(_folder.Path, "init", "mine");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF9005", run.Error);
        Assert.Equal(["notes.txt"], Directory.GetFileSystemEntries(_folder["mine"]).Select(Path.GetFileName));
    }

    private string AnyPage() => string.Concat(Directory.GetFiles(_folder["my-trust/output"], "*.html", SearchOption.AllDirectories).Select(File.ReadAllText));
}
