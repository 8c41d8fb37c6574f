using System.Text.Json;
using static PolicyForge.EndToEnd.Tests.OwnText.OwnTextRepository;

namespace PolicyForge.EndToEnd.Tests.OwnText;

/// <summary>The trust sees who varies what.</summary>
public sealed class CustomisationsTests : IDisposable
{
    private readonly OwnTextRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Customisations_as_json_counts_the_texts_of_the_trusts_since()
    {
        _repository.Change(Trust, "decides.", "decides, and tells families.");
        _repository.Change(Trust, "title: Use", "title: The use");
        _repository.Change(Trust, "tells families.", "tells every family.");
        using var json = JsonDocument.Parse(_repository.Run(0, "customisations", "--format", "json").Output);
        var one = Assert.Single(json.RootElement.GetProperty("customisations").EnumerateArray().ToArray());
        Assert.Equal(("elm-row", "phones/use", 2, "phones"), (one.GetProperty("school").GetString(), one.GetProperty("clause").GetString(), one.GetProperty("versions_behind").GetInt32(), one.GetProperty("policies")[0].GetString()));
    }

    [Fact]
    public void Customisations_as_html_shows_both_differences_and_loads_nothing()
    {
        _repository.Change(Trust, "decides.", "decides, and tells families.");
        _repository.Run(0, "customisations", "--format", "html", "--output", "output/own.html");
        string page = _repository.Folder.Read("output/own.html");
        Assert.Contains("What the trust has changed since", page, StringComparison.Ordinal);
        Assert.Contains("<ins>, and tells families</ins>", page, StringComparison.Ordinal);
        Assert.Contains(">[learner]</span> may use telephones in private study", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Customisations_know_what_was_consulted_on()
    {
        _repository.Folder.Write("templates/phones/policy.yaml", _repository.Folder.Read("templates/phones/policy.yaml") + "consultation: { with: [JCC], required_for: [varied-clause] }\n");
        _repository.Folder.Commit("Consult");
        Assert.Contains("not consulted", Listed(), StringComparison.Ordinal);
        _repository.Run(0, "release", "phones", "--school", "elm-row", "--minor", "--summary", "For the JCC", "--status", "in-consultation");
        Assert.Matches(@"up to date +consulted", Listed());
        _repository.Change(OfElm, "private study", "quiet study");
        Assert.Contains("changed since it was consulted on", Listed(), StringComparison.Ordinal);
    }

    [Fact]
    public void Customisations_as_csv_have_a_row_each() =>
        Assert.Contains("elm-row,Elm Row Academy,phones/use,Use of telephones,phones,whole text,0,not required,Sixth formers study with their telephones.,schools/elm-row/clauses/phones/use.md", _repository.Run(0, "customisations", "--format", "csv").Output, StringComparison.Ordinal);

    private string Listed() => _repository.Run(0, "customisations").Output;
}
