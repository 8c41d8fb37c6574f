using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Versions;

public sealed class HistoryTests : IDisposable
{
    private readonly TemporaryRepository _folder = new();

    public HistoryTests() => SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void History_of_a_school_shows_the_trusts_rows_and_its_own_with_their_commits()
    {
        string commit = _folder.Commit("First");
        var run = CommandRun.Of(_folder.Path, "history", "phones", "--school", "elm-row");
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        string[] lines = run.Output.TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Contains("1.0", lines[1]);
        Assert.Contains("trust", lines[1]);
        Assert.Contains(commit[..10], lines[1]);
        Assert.Contains("Osric Fenn", lines[2]);
        Assert.Contains("2 May 2024", lines[2]);
    }

    [Fact]
    public void History_row_not_committed_is_said()
    {
        _folder.Commit("First");
        File.AppendAllText(_folder["templates/phones/history.yaml"], "  - { version: \"1.1\", date: 2025-02-01, author: A. Author, summary: More, status: draft }\n");
        Assert.Contains("not committed", CommandRun.Of(_folder.Path, "history", "phones").Output);
    }

    [Fact]
    public void History_with_conflict_marks_is_PF5210()
    {
        _folder.Commit("First");
        File.AppendAllText(_folder["templates/phones/history.yaml"], "<<<<<<< HEAD\n=======\n>>>>>>> other\n");
        var run = CommandRun.Of(_folder.Path, "history", "phones");
        Assert.Contains("PF5210", run.Error);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void History_in_an_empty_repository_is_PF5005() => Assert.Contains("PF5005", CommandRun.Of(_folder.Path, "history", "phones").Error);

    [Fact]
    public void History_without_a_repository_is_PF5003()
    {
        using var folder = new TemporaryFolder();
        SmallWorkspace.WriteTo(folder.Path, SmallWorkspace.Files());
        var run = CommandRun.Of(folder.Path, "history", "phones");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF5003", run.Error);
    }

    [Theory]
    [InlineData("PF9102", "phone")]
    [InlineData("PF9101", "phones", "--school", "oak-hil")]
    public void History_of_what_does_not_exist_says_so(string code, params string[] arguments)
    {
        _folder.Commit("First");
        Assert.Contains(code, CommandRun.Of(_folder.Path, ["history", .. arguments]).Error);
    }
}
