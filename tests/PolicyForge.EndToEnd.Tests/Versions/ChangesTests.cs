using System.Text.Json;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>policyforge changes.</summary>
public sealed class ChangesTests : IDisposable
{
    private readonly TemporaryRepository _folder = new();

    public ChangesTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Commit("First");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Changes_names_clauses_commits_and_files_of_the_policy_alone()
    {
        Assert.Contains("Nothing has changed in phones since version 1.0 of 10 January 2025.", Run("phones"));
        _folder.Write("templates/visitors/policy.yaml", _folder.Read("templates/visitors/policy.yaml") + "publish: false\n");
        _folder.Commit("Elsewhere");
        Replace("clauses/phones/use.md", "Lessons: never", "Lessons: not at all");
        _folder.Commit("Say it \"strongly\" for $5.");
        Replace("clauses/phones/loans.md", "Loans follow", "All loans follow");
        string output = Run("phones");
        Assert.Contains("    phones/loans  \"Loans\"  text changed\n    phones/use  \"Use of telephones\"  text changed\n", output);
        Assert.Contains("$5.\n        clauses/phones/use.md\nNot committed:\n        clauses/phones/loans.md\n", output);
        Assert.Contains("    policyforge release phones --minor --summary \"Say it 'strongly' for 5\" --commit\n", output);
        Assert.DoesNotContain("Elsewhere", output);
    }

    [Fact]
    public void Changes_tells_schools_touched_from_those_that_keep_their_own_text()
    {
        Replace("clauses/phones/use.md", "Lessons: never", "Lessons: not at all");
        string output = Run("phones");
        Assert.Contains("Schools touched: 1 of 2 (oak-hill)", output);
        Assert.Contains("Elm Row Academy keeps its own text of phones/use", output);
    }

    [Theory]
    [InlineData("text-changed", null, "clauses/phones/loans.md", "Loans follow", "All loans follow")]
    [InlineData("details-changed", null, "clauses/phones/loans.md", "title: Loans", "title: Lending")]
    [InlineData("text-changed", "elm-row", "schools/elm-row/clauses/phones/use.md", "private study", "the library")]
    [InlineData("taken-out", null, "templates/phones/template.sbn.md", "{{ clause \"phones/loans\" }}", "None.")]
    public void Changes_names_the_kind_of_change(string kind, string? school, string file, string old, string with)
    {
        Replace(file, old, with);
        var clause = Assert.Single(ClausesOf("phones", school));
        Assert.Equal((kind, school), (clause.GetProperty("change").GetString(), clause.GetProperty("school").GetString()));
    }

    [Fact]
    public void Changes_of_a_school_that_gives_its_own_text_up_says_so()
    {
        File.Delete(_folder["schools/elm-row/clauses/phones/use.md"]);
        Assert.Equal("customisation-dropped", Assert.Single(ClausesOf("phones", "elm-row")).GetProperty("change").GetString());
    }

    [Fact]
    public void Changes_of_a_school_without_history_goes_by_the_trusts_version()
    {
        Assert.Contains("Nothing has changed in oak-hill/phones since version 1.0", Run("phones", "--school", "oak-hill"));
        _folder.Write("schools/oak-hill/clauses/phones/use.md", _folder.Read("schools/elm-row/clauses/phones/use.md"));
        Assert.Equal("customised", Assert.Single(ClausesOf("phones", "oak-hill")).GetProperty("change").GetString());
    }

    [Fact]
    public void Changes_of_all_lists_the_histories_that_changed_across_a_merge()
    {
        _folder.Git("checkout", "--quiet", "-b", "side");
        Replace("clauses/phones/loans.md", "Loans follow", "All loans follow");
        _folder.Commit("On a branch");
        _folder.Git("checkout", "--quiet", "main");
        Assert.Equal(0, CommandRun.Of(_folder.Path, "release", "phones", "--minor", "--summary", "One").ExitCode);
        _folder.Git("merge", "--quiet", "-m", "Merge", "side");
        string output = Run();
        Assert.Contains("phones/loans", output);
        Assert.Contains("3 histories of 3 changed", output);
        Assert.Contains("\"subject\": \"On a branch\"", Run("--format", "json"));
        Assert.Contains("--summary \"On a branch\"\n", Run("phones"));
    }

    private string Run(params string[] arguments)
    {
        var run = CommandRun.Of(_folder.Path, ["changes", .. arguments]);
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        return run.Output;
    }

    private JsonElement[] ClausesOf(string policy, string? school)
    {
        using var json = JsonDocument.Parse(Run([policy, "--format", "json", .. school is null ? (string[])[] : ["--school", school]]));
        return [.. json.RootElement.GetProperty("changes")[0].GetProperty("clauses").EnumerateArray().Select(clause => clause.Clone())];
    }

    private void Replace(string path, string old, string with)
    {
        string text = _folder.Read(path);
        Assert.Contains(old, text);
        _folder.Write(path, text.Replace(old, with));
    }
}
