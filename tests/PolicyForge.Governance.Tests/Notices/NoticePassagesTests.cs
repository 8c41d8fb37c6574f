using System.Collections.Immutable;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;
using PolicyForge.Governance.Notices;

namespace PolicyForge.Governance.Tests.Notices;

public sealed class NoticePassagesTests
{
    [Theory]
    [InlineData("We answer within 10 days. Then we write.", "We answer within 15 days. Then we write.", "We answer within 10 days. …", "We answer within 15 days. …")]
    [InlineData("One. Two.", "One. Two. Three.", "", "… Three.")]
    [InlineData("One. Two. Three.", "One. Three.", "… Two. …", "")]
    public void Passage_is_the_sentences_that_differ(string old, string now, string before, string after)
    {
        var passage = Assert.Single(Passages(Document(Section("Times", old)), Document(Section("Times", now))));
        Assert.Equal(("Times", before, after), (passage.Place, passage.Before, passage.Now));
    }

    [Fact]
    public void What_is_new_or_gone_stands_on_one_side_alone()
    {
        var passages = Passages(Document(Section("Kept", "Same."), Section("Gone", "It was so.")), Document(Section("Kept", "Same.", "Wholly new words here.")));
        Assert.Contains(passages, passage => passage is { Place: "Kept", Before: "", Now: "Wholly new words here." });
        Assert.Contains(passages, passage => passage is { Place: "Gone", Before: "It was so.", Now: "" });
    }

    [Fact]
    public void The_same_change_in_one_section_is_told_once()
    {
        var passage = Assert.Single(Passages(Document(Section("List", "By 2025.", "A.", "By 2025.")), Document(Section("List", "By 2026.", "A.", "By 2026."))));
        Assert.Equal(2, passage.Times);
    }

    [Fact]
    public void Front_and_history_change_with_every_version_and_are_not_told()
    {
        Assert.Empty(Passages(Document(new Cover([Words("Version 1.0")]), Section("Kept", "Same.")), Document(new Cover([Words("Version 2.0")]), Section("Kept", "Same."))));
    }

    private static ImmutableArray<NoticePassage> Passages(PolicyDocument old, PolicyDocument now) =>
        NoticePassages.Of(DocumentComparer.Compare(old, now, "Somebody", DateTimeOffset.UnixEpoch));

    private static PolicyDocument Document(params Block[] blocks) =>
        new(new DocumentProperties { Title = "T", PolicyId = "p", OrganisationName = "O", TrustName = "T" }, [.. blocks]);

    private static Section Section(string heading, params string[] paragraphs) =>
        new(1, [new Text(heading)], heading.ToLowerInvariant(), [.. paragraphs.Select(words => (Block)Words(words))]);

    private static Paragraph Words(string words) => new([new Text(words)]);
}
