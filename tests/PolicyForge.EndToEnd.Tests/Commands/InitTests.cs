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
