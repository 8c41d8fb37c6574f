using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Legislation;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Governance.Tests.Legislation;

public sealed class MentionRulesTests
{
    private static readonly MentionRules Rules = new(new LegislationRegister(new IdTable<LegislationEntry>(
    [
        Entry("malicious-communications-act-1988", "Malicious Communications Act 1988"),
        Entry("communications-act-2003", "Communications Act 2003"),
        Entry("uk-gdpr", "United Kingdom General Data Protection Regulation") with { Misnomers = ["General Data Protection Regulations", "GDPR 2018"] },
    ])));

    [Theory]
    [InlineData("The Malicious Communications Act 1998 applies.", "PF7211")]
    [InlineData("We keep the General Data Protection Regulations\nalways.", "PF7212")]
    [InlineData("See GDPR 2018.", "PF7212")]
    [InlineData("Under the Communications Act, staff", "PF7213")]
    [InlineData("{{ cite \"communications-act-2003\" historic: true }}, the Malicious Communications Act 1998", "PF7211")]
    [InlineData("Under the Communications Act 2003, staff", "PF7214")]
    public void Check_title_in_prose_gives_its_finding(string text, string code) =>
        Assert.Equal([code], Check(text).Select(finding => finding.Code));

    [Theory]
    [InlineData("The Electronic Communications Act 2000 is another Act.")]
    [InlineData("`Communications Act 2003` as code")]
    [InlineData("```\nCommunications Act 2003\n```\n")]
    [InlineData("[the Communications Act 2003](https://www.legislation.gov.uk/ukpga/2003/21)")]
    [InlineData("> The Malicious Communications Act 1998 was quoted.")]
    [InlineData("# Communications Act 2003\n")]
    [InlineData("{{ cite \"communications-act-2003\" }}; the Communications Act 2003 again")]
    public void Check_what_is_no_mention_of_the_writers_gives_nothing(string text) => Assert.Empty(Check(text));

    [Fact]
    public void Check_title_in_front_matter_gives_nothing()
    {
        const string Front = "---\ntitle: Communications Act 2003\n---\n";
        Assert.Empty(Rules.Check(new WrittenText(new SourceText("clauses/a/b.md", Front + "Text."), Front.Length, null, "a/b"), null));
    }

    [Fact]
    public void Rewrite_exact_titles_become_citations_and_all_else_stays() =>
        Assert.Equal(
            ("The {{ cite \"communications-act-2003\" }}, \"the Communications Act 2003\", the Communications Act and\n# Communications Act 2003\n{{ cite \"malicious-communications-act-1988\" }}", 2),
            Rules.Rewrite(Text("The Communications\nAct 2003, \"the Communications Act 2003\", the Communications Act and\n# Communications Act 2003\nMalicious Communications Act 1988")));

    [Fact]
    public void Rewrite_wrong_year_is_left_to_the_writer() => Assert.Null(Rules.Rewrite(Text("Malicious Communications Act 1998")));

    private static ImmutableArray<Diagnostic> Check(string text) => [.. Rules.Check(Text(text), null)];

    private static WrittenText Text(string text) => new(new SourceText("clauses/a/b.md", text), 0, null, "a/b");

    private static LegislationEntry Entry(string id, string title) => new()
    {
        Id = id, Title = title, Kind = LegislationKind.Act, InForceFrom = PartialDate.OfDay(new DateOnly(1990, 1, 1)), Location = SourceLocation.OfFile("clauses/legislation.yaml"),
    };
}
