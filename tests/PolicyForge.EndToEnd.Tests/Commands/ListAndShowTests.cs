using System.Text.Json;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

public sealed class ListAndShowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ListAndShowTests() => SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void List_schools_says_which_school_varies_what()
    {
        string line = Assert.Single(CommandRun.Of(_folder.Path, "list", "schools").Output.Split('\n'), line => line.StartsWith("elm-row", StringComparison.Ordinal));
        Assert.EndsWith("phones/use", line);
    }

    [Theory]
    [InlineData(120, " phones/use ")]
    [InlineData(30, "Own text in: elm-row")]
    public void List_clauses_in_a_window_keeps_ids_whole(int width, string expected)
    {
        var lines = CommandRun.InTerminal(width, _folder.Path, "list", "clauses").Output.Split('\n');
        Assert.Contains(lines, line => line.Contains(expected, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void List_clauses_as_json_holds_digests_and_own_texts()
    {
        var clauses = JsonDocument.Parse(CommandRun.Of(_folder.Path, "list", "clauses", "--format", "json").Output).RootElement.GetProperty("clauses");
        var use = Assert.Single(clauses.EnumerateArray(), clause => clause.GetProperty("id").GetString() == "phones/use");
        Assert.StartsWith("sha256:", use.GetProperty("digest").GetString());
        Assert.Equal("elm-row", Assert.Single(use.GetProperty("own_text_in").EnumerateArray()).GetString());
    }

    [Fact]
    public void Show_prints_numbers_and_the_origin_of_each_clause()
    {
        var run = CommandRun.Of(_folder.Path, "show", "phones", "--school", "elm-row");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("phones/use: the school's own text, schools/elm-row/clauses/phones/use.md", run.Output);
        Assert.Contains("phones/loans: the trust's text, clauses/phones/loans.md", run.Output);
        Assert.Contains("Students may use telephones in private study", run.Output);
    }

    [Fact]
    public void Show_as_json_and_markdown_hold_the_document()
    {
        var json = JsonDocument.Parse(CommandRun.Of(_folder.Path, "show", "phones", "--school", "oak-hill", "--format", "json").Output).RootElement;
        Assert.Equal("Telephones Policy", json.GetProperty("title").GetString());
        Assert.Equal(64, json.GetProperty("content_digest").GetString()!.Length);
        Assert.Equal(2, json.GetProperty("clauses").GetArrayLength());
        Assert.Contains("## 1. Introduction", CommandRun.Of(_folder.Path, "show", "phones", "--school", "oak-hill", "--format", "markdown").Output);
    }

    [Fact]
    public void Show_of_a_policy_of_several_schools_asks_which()
    {
        var run = CommandRun.Of(_folder.Path, "show", "phones");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF9009", run.Error);
    }
}
