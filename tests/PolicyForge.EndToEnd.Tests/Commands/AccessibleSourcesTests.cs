using System.Text.RegularExpressions;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>What a check says of sources that would shut readers out: where it was written, and once.</summary>
public sealed class AccessibleSourcesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SortedDictionary<string, string> _files = SmallWorkspace.Files();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("clauses/phones/loans.md", "Read [here](https://www.hollowway.example/a).", "Read ", "PF3041")]
    [InlineData("clauses/phones/loans.md", "Read <https://www.hollowway.example/a>.", "Read ", "PF3042")]
    [InlineData("schools/elm-row/clauses/phones/use.md", "Students MUST NOT lend them.", "Students ", "PF3045")]
    [InlineData("templates/phones/template.sbn.md", "| | |\n|---|---|\n| a | b |", "", "PF3046")]
    public void Check_names_the_place_once_however_many_schools_have_it(string path, string text, string before, string code)
    {
        _files[path] = _files[path].TrimEnd('\n') + "\n\n" + text + "\n";
        SmallWorkspace.WriteTo(_folder.Path, _files);
        int line = _files[path][.._files[path].LastIndexOf(text, StringComparison.Ordinal)].Count(character => character == '\n') + 1;
        var run = CommandRun.Of(_folder.Path, "check");
        Assert.Equal(0, run.ExitCode);
        Assert.Single(Regex.Matches(run.Error, $"{Regex.Escape(path)}:{line}:{before.Length + 1}: warning {code}: "));
        Assert.Single(Regex.Matches(run.Error, code));
        Assert.Equal(1, CommandRun.Of(_folder.Path, "check", "--strict").ExitCode);
    }

    [Fact]
    public void Check_lets_a_name_in_capitals_stand_that_comes_from_the_data()
    {
        _files["schools/oak-hill/school.yaml"] = _files["schools/oak-hill/school.yaml"].Replace("Oak Hill Primary School", "OAK HILL PRIMARY SCHOOL", StringComparison.Ordinal);
        SmallWorkspace.WriteTo(_folder.Path, _files);
        Assert.DoesNotContain("PF3045", CommandRun.Of(_folder.Path, "check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_of_the_sample_finds_nothing_that_shuts_readers_out() =>
        Assert.DoesNotMatch("PF304[0-9]|PF3104", CommandRun.Of(RepositoryRoot.Path, "check").Error);
}
