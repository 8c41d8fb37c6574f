using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.OwnText;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Tests.OwnText;

public sealed class OwnTextMarksTests
{
    private static readonly Origin Trust = new(null, "a/b", TextOwner.Trust);
    private static readonly Origin School = new(null, "a/b", TextOwner.School);

    [Fact]
    public void Mark_noOwnText_isTheSameDocument()
    {
        var document = Document(Words("One.", Trust));
        Assert.Same(document, Marks().Mark(document));
    }

    [Fact]
    public void Mark_ownParagraphs_standBetweenOnePairOfMarksWithTheReason() => Assert.Equal(
        ["One.", "[Oak Hill: own text begins. Reason: River]", "Two.", "Three.", "[Oak Hill: own text ends]", "Four."],
        LinesOf(Document(new ClauseBlock("a/b", "", [Words("One.", Trust), Words("Two.", School), Words("Three.", School), Words("Four.", Trust)]) { Origin = Trust })));

    [Fact]
    public void Mark_ownItemInTheTrustsList_isMarkedByItself() => Assert.Equal(
        ["One.", "[Own text] Two."],
        LinesOf(Document(new ListBlock(ListStyle.Bullet, [Item("One.", Trust), Item("Two.", School)]) { Origin = Trust })));

    [Fact]
    public void Mark_ownClauseUnderTheTrustsHeading_leavesTheHeadingOutside() => Assert.Equal(
        ["[Oak Hill: own text begins. Reason: River]", "Two.", "[Oak Hill: own text ends]"],
        LinesOf(Document(new Section(1, [new Text("Heading")], "heading", [new ClauseBlock("a/b", "", [Words("Two.", School)]) { Origin = Trust }]) { Origin = Trust })));

    private static OwnTextMarks Marks() => new("Oak Hill", id => id == "a/b" ? "River" : null);

    private static IEnumerable<string> LinesOf(PolicyDocument document) =>
        Marks().Mark(document).Blocks.SelectMany(block => block.Descendants().Prepend(block)).OfType<Paragraph>().Select(paragraph => PlainText.Of(paragraph.Inlines));

    private static PolicyDocument Document(params ImmutableArray<Block> blocks) => new(new DocumentProperties { Title = "Phones", PolicyId = "phones", OrganisationName = "Oak Hill", TrustName = "Hollow Way" }, blocks);

    private static Paragraph Words(string words, Origin origin) => new([new Text(words) { Origin = origin }]) { Origin = origin };

    private static ListItem Item(string words, Origin origin) => new([Words(words, origin)]) { Origin = origin };
}
