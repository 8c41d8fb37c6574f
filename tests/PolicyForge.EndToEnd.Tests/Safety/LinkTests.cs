using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Safety;

/// <summary>Links that somebody put into a school's folder, or into the output: nothing outside is written.</summary>
public sealed class LinkTests : IDisposable
{
    private const string History = "schools/elm-row/policies/phones/history.yaml";

    private readonly TemporaryRepository _folder = new();
    private readonly TemporaryFolder _outside = new();

    public LinkTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Write(".gitignore", "/output/*\n");
        _outside.Write("victim.txt", "outside");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public void Release_beside_a_link_of_an_editors_name_writes_its_history_and_nothing_else()
    {
        File.CreateSymbolicLink(_folder[History] + "~", _outside["victim.txt"]);
        _folder.Commit("First");
        string before = _folder.Read(History);
        CommandRun.Of(_folder.Path, "release", "phones", "--school", "elm-row", "--minor", "--summary", "One");
        Assert.Equal("outside", _outside.Read("victim.txt"));
        Assert.StartsWith(before, _folder.Read(History));
        Assert.Null(new FileInfo(_folder[History]).LinkTarget);
    }

    [Fact]
    public void Release_of_a_history_that_is_a_link_is_PF1007_and_changes_nothing()
    {
        _folder.Write("schools/elm-row/policies/phones/real.yaml", _folder.Read(History));
        File.Delete(_folder[History]);
        File.CreateSymbolicLink(_folder[History], "real.yaml");
        string head = _folder.Commit("First");
        var run = CommandRun.Of(_folder.Path, "release", "phones", "--school", "elm-row", "--minor", "--summary", "One");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF1007", run.Error);
        Assert.Equal((head, ""), (_folder.Git("rev-parse", "HEAD"), _folder.Git("status", "--porcelain")));
        Assert.Equal("real.yaml", new FileInfo(_folder[History]).LinkTarget);
    }

    [Fact]
    public void Release_of_a_history_that_leads_outside_is_PF1007()
    {
        File.WriteAllText(_outside["history.yaml"], _folder.Read(History));
        File.Delete(_folder[History]);
        File.CreateSymbolicLink(_folder[History], _outside["history.yaml"]);
        _folder.Commit("First");
        var run = CommandRun.Of(_folder.Path, "release", "phones", "--school", "elm-row", "--minor", "--summary", "One");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF1007", run.Error);
    }

    [Fact]
    public void Fix_of_a_clause_that_is_a_link_is_PF1007_and_leaves_both()
    {
        string text = _folder.Read("clauses/phones/use.md").Replace("- Lessons: never.", "The Equality Act 2010 applies.");
        _folder.Write("clauses/phones/real.txt", text);
        File.Delete(_folder["clauses/phones/use.md"]);
        File.CreateSymbolicLink(_folder["clauses/phones/use.md"], "real.txt");
        var run = CommandRun.Of(_folder.Path, "check", "--fix");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF1007", run.Error);
        Assert.Equal(text, _folder.Read("clauses/phones/real.txt"));
        Assert.Equal("real.txt", new FileInfo(_folder["clauses/phones/use.md"]).LinkTarget);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("redline", "phones", "--all", "--from-commit", "HEAD", "--to", "working")]
    [InlineData("register", "-o", "output/register.xlsx")]
    [InlineData("customisations", "-o", "output/own.html", "--format", "html")]
    [InlineData("reviews", "--messages", "output/messages")]
    public void Output_that_is_a_link_is_PF9209_and_nothing_is_written_through_it(params string[] command)
    {
        _folder.Commit("First");
        Directory.CreateSymbolicLink(_folder["output"], _outside.Path);
        var run = CommandRun.Of(_folder.Path, command);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF9209", run.Error);
        Assert.Equal([_outside["victim.txt"]], Directory.GetFileSystemEntries(_outside.Path));
    }

    [Theory]
    [InlineData("site", "-o", "..")]
    [InlineData("build", "-o", "clauses")]
    [InlineData("build", "-o", ".")]
    [InlineData("register", "-o", "clauses/phones/register.html")]
    [InlineData("customisations", "-o", "schools/elm-row/clauses/phones/use.md")]
    [InlineData("customisations", "-o", "policyforge.yaml")]
    public void Output_among_the_sources_is_PF9208(params string[] command)
    {
        var run = CommandRun.Of(_folder.Path, command);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF9208", run.Error);
    }

    [Fact]
    public void Sources_with_a_pipe_are_read_to_the_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No such files.");
        File.Delete(_folder["clauses/phones/use.md"]);
        using (var make = System.Diagnostics.Process.Start("mkfifo", [_folder["clauses/phones/use.md"]])) make.WaitForExit();
        using var program = ProgramProcess.Start(_folder.Path, "check");
        Assert.Equal(2, program.Wait().Code);
    }
}
