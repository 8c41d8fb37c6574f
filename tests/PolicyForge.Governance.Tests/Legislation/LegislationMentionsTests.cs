using PolicyForge.Diagnostics;
using PolicyForge.Governance.Legislation;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Governance.Tests.Legislation;

public sealed class LegislationMentionsTests
{
    private static readonly LegislationMentions Mentions = new(new LegislationRegister(new IdTable<LegislationEntry>(
    [
        Entry("malicious-communications-act-1988", "Malicious Communications Act 1988"),
        Entry("equality-act-2010", "Equality Act 2010"),
        Entry("equality-duties-2017", "Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017"),
        Entry("children-act-1989", "Children Act 1989"),
        Entry("children-act-2004", "Children Act 2004"),
        Entry("wellbeing-2026", "Children's Wellbeing and Schools Act 2026"),
        Entry("kcsie-2025", "Keeping Children Safe in Education 2025") with { Kind = LegislationKind.Guidance, EditionOf = "kcsie" },
    ])));

    [Theory]
    [InlineData("under the Malicious Communications Act 1988.", LegislationMentionKind.Uncited, "malicious-communications-act-1988")]
    [InlineData("under the Malicious Communications Act 1998.", LegislationMentionKind.WrongYear, "malicious-communications-act-1988")]
    [InlineData("under the Malicious Communications Act.", LegislationMentionKind.MissingYear, "malicious-communications-act-1988")]
    [InlineData("the Malicious\nCommunications  Act 1988", LegislationMentionKind.Uncited, "malicious-communications-act-1988")]
    [InlineData("the Children Act 2004", LegislationMentionKind.Uncited, "children-act-2004")]
    [InlineData("the Children Act", LegislationMentionKind.MissingYear, null)]
    [InlineData("the Children Act 1999", LegislationMentionKind.WrongYear, null)]
    [InlineData("Children’s Wellbeing and Schools Act 2026", LegislationMentionKind.Uncited, "wellbeing-2026")]
    [InlineData("Keeping Children Safe in Education says", LegislationMentionKind.Uncited, "kcsie")]
    [InlineData("Keeping Children Safe in Education 2014", LegislationMentionKind.WrongYear, "kcsie-2025")]
    [InlineData("Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017", LegislationMentionKind.Uncited, "equality-duties-2017")]
    public void Find_title_in_prose_is_judged(string text, LegislationMentionKind kind, string? meant)
    {
        var mention = Assert.Single(Mentions.Find(text));
        Assert.Equal((kind, meant), (mention.Kind, mention.Meant));
    }

    [Theory]
    [InlineData("{{ cite \"equality-act-2010\" }}")]
    [InlineData("the Gender Equality Actions")]
    [InlineData("an act of equality")]
    public void Find_what_is_no_title_is_left_alone(string text) => Assert.Empty(Mentions.Find(text));

    [Fact]
    public void Find_span_covers_the_title_and_its_year()
    {
        const string text = "See the Equality Act 2010, and the Children Act 1989.";
        Assert.Equal(["Equality Act 2010", "Children Act 1989"], Mentions.Find(text).Select(mention => text.Substring(mention.Span.Start, mention.Span.Length)));
    }

    private static LegislationEntry Entry(string id, string title) =>
        new() { Id = id, Title = title, Kind = LegislationKind.Act, Location = SourceLocation.OfFile("clauses/legislation.yaml") };
}
