using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>A second build of the same sources composes nothing, and says again what the first one found.</summary>
public sealed class BuildAgainTests : IDisposable
{
    private const string Manifest = "output/.policyforge/manifest.json";

    private readonly TemporaryFolder _folder = new();

    /// <summary>Elm Row's text of the clause is behind the trust's, and the other clause has a warning in each school's copy.</summary>
    public BuildAgainTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        Replace("clauses/phones/use.md", "Lessons: never.", "Lessons: not at all.");
        File.AppendAllText(_folder["clauses/phones/loans.md"], "\n• one thing\n• another\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--report", "json")]
    [InlineData("--strict")]
    [InlineData("--quiet")]
    public void Build_again_says_what_the_first_build_found(params string[] options)
    {
        Build();
        Assert.Contains("warning", Build("--force").Error);
        var composed = Build(["--force", .. options]);
        var remembered = Build(options);
        Assert.Equal(composed.Error, remembered.Error);
        Assert.Equal(composed.Output, remembered.Output);
        Assert.Equal(composed.ExitCode, remembered.ExitCode);
        Assert.Equal(options.Contains("--strict") ? 1 : 0, remembered.ExitCode);
    }

    [Fact]
    public void Build_again_composes_nothing_although_there_are_warnings()
    {
        var first = Build();
        Assert.Contains("in schools elm-row, oak-hill", first.Error);
        Assert.Contains("clause placed in", first.Error);
        Mark();
        Assert.Contains("As remembered", Build().Error);
    }

    [Theory]
    [InlineData("templates/visitors/template.sbn.md")]
    [InlineData("clauses/phones/loans.md")]
    [InlineData("output/oak-hill/phones.docx")]
    public void Build_again_believes_the_files_and_not_what_it_remembers(string changed)
    {
        Build();
        Mark();
        File.AppendAllText(_folder[changed], "\n");
        var run = Build();
        Assert.DoesNotContain("As remembered", run.Error);
        Assert.Contains("warning", run.Error);
    }

    [Fact]
    public void Build_again_composes_where_what_it_remembers_cannot_be_read()
    {
        var first = Build();
        File.WriteAllText(_folder[Manifest], File.ReadAllText(_folder[Manifest]).Replace("\"severity\":", "\"severe\":", StringComparison.Ordinal));
        Assert.Equal(first.Error, Build().Error);
    }

    [Fact]
    public void Errors_are_never_remembered()
    {
        Replace("clauses/phones/use.md", "slots.kept_in", "slots.kept_on");
        Assert.Equal(2, Build("--keep-going").ExitCode);
        Assert.Equal(2, Build("--keep-going").ExitCode);
        Assert.DoesNotContain("PF", File.ReadAllText(_folder[Manifest]));
    }

    private CommandRun Build(params string[] options) => CommandRun.Of(_folder.Path, ["build", .. options]);

    /// <summary>Puts a word of its own into every remembered message.</summary>
    private void Mark() => File.WriteAllText(_folder[Manifest], File.ReadAllText(_folder[Manifest]).Replace("\"message\":\"", "\"message\":\"As remembered: ", StringComparison.Ordinal));

    private void Replace(string path, string old, string with)
    {
        string text = File.ReadAllText(_folder[path]);
        Assert.Contains(old, text);
        File.WriteAllText(_folder[path], text.Replace(old, with, StringComparison.Ordinal));
    }
}
