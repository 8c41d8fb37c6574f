using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

public sealed class BuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BuildTests() => SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_writes_every_copy_in_every_format()
    {
        var run = CommandRun.Of(_folder.Path, "build");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["elm-row/phones.docx", "elm-row/phones.html", "oak-hill/phones.docx", "oak-hill/phones.html", "trust/visitors.docx", "trust/visitors.html"],
            OutputsIn("output"));
        Assert.Equal("6 files written to output.\n", run.Output);
    }

    [Fact]
    public void Build_from_a_folder_below_finds_the_workspace()
    {
        var run = CommandRun.Of(_folder["schools/oak-hill"], "build");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(6, OutputsIn("output").Length);
    }

    [Fact]
    public void Build_of_one_copy_writes_it_alone_where_told()
    {
        var run = CommandRun.Of(_folder.Path, "build", "phones", "--school", "oak-hill", "--format", "html", "--output", "elsewhere");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["oak-hill/phones.html"], OutputsIn("elsewhere"));
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Fact]
    public void Build_again_writes_nothing()
    {
        CommandRun.Of(_folder.Path, "build");
        var times = OutputsIn("output").Select(path => File.GetLastWriteTimeUtc(_folder[$"output/{path}"])).ToArray();
        Assert.Equal("0 files written to output, 6 unchanged.\n", CommandRun.Of(_folder.Path, "build").Output);
        Assert.Equal("0 files written to output, 6 unchanged.\n", CommandRun.Of(_folder.Path, "build", "--force").Output);
        Assert.Equal(times, OutputsIn("output").Select(path => File.GetLastWriteTimeUtc(_folder[$"output/{path}"])));
    }

    [Fact]
    public void Build_after_a_change_writes_what_it_touches()
    {
        CommandRun.Of(_folder.Path, "build");
        Replace("clauses/phones/use.md", "Lessons: never.", "Lessons: not at all.");
        var run = CommandRun.Of(_folder.Path, "build", "--report", "json");
        Assert.Contains("\"oak-hill/phones.docx\"", run.Output);
        // Elm Row has its own text of the clause.
        Assert.DoesNotContain("\"elm-row/phones.docx\"", run.Output);
    }

    [Fact]
    public void Build_of_everything_removes_what_nothing_generates_any_more()
    {
        CommandRun.Of(_folder.Path, "build");
        File.WriteAllText(_folder["output/oak-hill/notes.txt"], "mine");
        Replace("templates/phones/policy.yaml", "keywords:", "filename: telephones\nkeywords:");
        CommandRun.Of(_folder.Path, "build");
        Assert.Equal(
            ["elm-row/telephones.docx", "elm-row/telephones.html", "oak-hill/notes.txt", "oak-hill/telephones.docx", "oak-hill/telephones.html", "trust/visitors.docx", "trust/visitors.html"],
            OutputsIn("output"));
    }

    [Fact]
    public void Build_keeps_a_stale_file_that_was_changed_by_hand()
    {
        CommandRun.Of(_folder.Path, "build");
        File.AppendAllText(_folder["output/oak-hill/phones.html"], "edited");
        Replace("templates/phones/policy.yaml", "keywords:", "filename: telephones\nkeywords:");
        var run = CommandRun.Of(_folder.Path, "build");
        Assert.Contains("PF9205", run.Error);
        Assert.Contains("oak-hill/phones.html", OutputsIn("output"));
        Assert.DoesNotContain("oak-hill/phones.docx", OutputsIn("output"));
    }

    [Fact]
    public void Build_with_an_error_anywhere_writes_nothing_and_reports_all()
    {
        Replace("clauses/phones/use.md", "slots.kept_in", "slots.kept_on");
        Replace("templates/visitors/template.sbn.md", "organisation.name", "organisation.nmae");
        var run = CommandRun.Of(_folder.Path, "build");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("kept_on", run.Error);
        Assert.Contains("nmae", run.Error);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Fact]
    public void Build_keep_going_writes_the_copies_that_are_right()
    {
        Replace("clauses/phones/use.md", "slots.kept_in", "slots.kept_on");
        var run = CommandRun.Of(_folder.Path, "build", "--keep-going", "--format", "html");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["elm-row/phones.html", "trust/visitors.html"], OutputsIn("output"));
    }

    [Fact]
    public void Build_one_job_or_many_gives_the_same_bytes()
    {
        CommandRun.Of(_folder.Path, "build", "--jobs", "1", "--output", "one");
        CommandRun.Of(_folder.Path, "build", "--jobs", "4", "--output", "four");
        Assert.Equal(OutputsIn("one"), OutputsIn("four"));
        Assert.All(OutputsIn("one"), path => Assert.Equal(File.ReadAllBytes(_folder[$"one/{path}"]), File.ReadAllBytes(_folder[$"four/{path}"])));
    }

    [Fact]
    public void Build_into_a_file_says_so_and_exits_with_2()
    {
        File.WriteAllText(_folder["taken"], "");
        var run = CommandRun.Of(_folder.Path, "build", "--output", "taken");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF9202", run.Error);
    }

    [Theory]
    [InlineData("PF9101", "--school", "oak-hil")]
    [InlineData("PF9102", "phone")]
    [InlineData("PF9104", "--format", "odt")]
    [InlineData("PF9103", "visitors", "--school", "oak-hill")]
    public void Build_of_what_does_not_exist_says_so(string code, params string[] arguments)
    {
        var run = CommandRun.Of(_folder.Path, ["build", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Error);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    private string[] OutputsIn(string folder) => !Directory.Exists(_folder[folder]) ? [] :
    [
        .. Directory.EnumerateFiles(_folder[folder], "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_folder[folder], path).Replace('\\', '/'))
            .Where(path => !path.StartsWith(".policyforge", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    private void Replace(string path, string old, string with)
    {
        string text = File.ReadAllText(_folder[path]);
        Assert.Contains(old, text);
        File.WriteAllText(_folder[path], text.Replace(old, with));
    }
}
