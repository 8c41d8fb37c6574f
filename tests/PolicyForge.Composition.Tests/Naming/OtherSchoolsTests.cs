using PolicyForge.Diagnostics;
using PolicyForge.TestSupport;
using static PolicyForge.Composition.Tests.SmallWorkspaceComposer;

namespace PolicyForge.Composition.Tests.Naming;

public sealed class OtherSchoolsTests
{
    private static readonly string ElmRow = SmallWorkspace.Files()["schools/elm-row/school.yaml"].Replace(
        "people:\n",
        "email: office@elm-row.example\nwebsite: https://www.elm-row.example\ntelephone: 01632 960999\npeople:\n  chair: { name: Ngozi D’Arcy, title: Chair, email: chair@elm-row.example }\n",
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Ask at Elm Row Academy.", "Elm Row Academy")]
    [InlineData("ask at ELM ROW ACADEMY, please", "ELM ROW ACADEMY")]
    [InlineData("Write to chair@elm-row.example.", "chair@elm-row.example")]
    [InlineData("See <https://www.elm-row.example/policies>.", "elm-row.example")]
    [InlineData("Ngozi D'Arcy decides.", "Ngozi D'Arcy")]
    [InlineData("Ring 01632 960999.", "01632 960999")]
    public void Compose_name_of_another_school_is_an_error_where_it_is_written(string sentence, string written)
    {
        var finding = FindingOf($"# Use {{#use}}\n\n{sentence}\n", ("schools/elm-row/school.yaml", ElmRow));
        Assert.Equal("PF3513", finding.Code);
        Assert.Equal($"A school's document would name another school in its text: \"{written}\" belongs to elm-row.", finding.Message);
        Assert.Equal(3, finding.Location!.Start.Line);
        Assert.Equal(sentence.IndexOf(written, StringComparison.Ordinal) + 1, finding.Location.Start.Column);
    }

    [Theory]
    [InlineData("Ask at Oak Hill Primary School.")]
    [InlineData("Ask at {{ school.name }}.")]
    [InlineData("Every felm Row Academy is no school.")]
    [InlineData("Rowan D'Arcy is somebody else.")]
    public void Compose_own_name_and_other_words_are_left_alone(string sentence) =>
        Assert.Empty(Compose("phones", "oak-hill", ("templates/phones/template.sbn.md", $"# Use {{#use}}\n\n{sentence}\n"), ("schools/elm-row/school.yaml", ElmRow)).Diagnostics);

    [Fact]
    public void Compose_own_name_that_holds_another_schools_is_its_own()
    {
        string oakHill = SmallWorkspace.Files()["schools/oak-hill/school.yaml"].Replace("Oak Hill Primary School", "The Elm Row Academy Infants", StringComparison.Ordinal);
        var composed = Compose("phones", "oak-hill", ("schools/oak-hill/school.yaml", oakHill), ("templates/phones/template.sbn.md", "# Use {#use}\n\nThis is The Elm Row Academy Infants.\n"));
        Assert.Empty(composed.Diagnostics);
    }

    [Fact]
    public void Compose_slot_with_another_schools_name_is_reported_in_school_yaml()
    {
        string oakHill = SmallWorkspace.Files()["schools/oak-hill/school.yaml"] + "slots:\n  phones/use: { kept_in: the office of Elm Row Academy }\n";
        var finding = Assert.Single(Compose("phones", "oak-hill", ("schools/oak-hill/school.yaml", oakHill)).Diagnostics);
        Assert.Equal(("PF3513", "schools/oak-hill/school.yaml"), (finding.Code, finding.Location!.Path));
    }

    [Fact]
    public void Compose_short_name_is_a_warning_and_only_as_it_is_spelt()
    {
        string elmRow = ElmRow.Replace("short_name: Elm Row", "short_name: Orchard", StringComparison.Ordinal);
        Assert.NotEqual(ElmRow, elmRow);
        var found = Compose("phones", "oak-hill", ("schools/elm-row/school.yaml", elmRow), ("templates/phones/template.sbn.md", "# Use {#use}\n\nThe Orchard has an orchard.\n")).Diagnostics;
        Assert.Equal(("PF3514", Severity.Warning, 5), (Assert.Single(found).Code, found[0].Severity, found[0].Location!.Start.Column));
    }

    [Theory]
    [InlineData("schools/oak-hill/school.yaml")]
    [InlineData("templates/phones/policy.yaml")]
    public void Compose_may_name_allows_the_school_that_is_meant(string path)
    {
        string text = SmallWorkspace.Files()[path] + "may_name: [elm-row]\n";
        Assert.Empty(Compose("phones", "oak-hill", (path, text), ("templates/phones/template.sbn.md", "# Use {#use}\n\nAsk at Elm Row Academy.\n")).Diagnostics);
    }

    [Theory]
    [InlineData("email: office@elm-row.example\n", "email: OFFICE@elm-row.example\n", "office@elm-row.example")]
    [InlineData("telephone: 01632 960999\n", "telephone: 01632 960999\n", "01632 960999")]
    [InlineData("website: https://www.hollowway.example\n", "website: https://www.hollowway.example\n", null)] // The trust's own.
    [InlineData("email: a@elm-row.example\n", "email: a@oak-hill.example\n", null)]
    [InlineData("email: a@elm-row.example\n", "email: a@elm-row.example\nmay_name: [elm-row]\n", null)]
    public void Load_address_that_two_schools_have_is_a_warning(string ofElmRow, string ofOakHill, string? shared)
    {
        var files = SmallWorkspace.Files();
        var found = Compose("phones", "oak-hill", ("schools/elm-row/school.yaml", files["schools/elm-row/school.yaml"] + ofElmRow), ("schools/oak-hill/school.yaml", files["schools/oak-hill/school.yaml"] + ofOakHill)).Diagnostics;
        if (shared is null) Assert.Empty(found);
        else Assert.Contains($"has the same {shared} as oak-hill", Assert.Single(found, finding => finding.Code == "PF1315").Message);
    }

    [Fact]
    public void Load_may_name_of_an_unknown_school_is_an_error_with_a_suggestion()
    {
        string oakHill = SmallWorkspace.Files()["schools/oak-hill/school.yaml"] + "may_name: [elm-rwo]\n";
        var finding = Assert.Single(Compose("phones", "oak-hill", ("schools/oak-hill/school.yaml", oakHill)).Diagnostics);
        Assert.Equal(("PF1314", "Did you mean \"elm-row\"?"), (finding.Code, finding.Hint));
    }
}
