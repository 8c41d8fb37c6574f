using System.Collections.Immutable;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Tests.Comparison;

public sealed class ChangedPassagesTests
{
    [Fact]
    public void Rows_that_changed_stand_in_their_table_below_its_headings()
    {
        var passage = Assert.Single(Changes(TableOf("Rooms", "Year|Room", "12|Library", "13|Hall", "14|Yard"), TableOf("Rooms", "Year|Room", "12|Library", "13|Gym", "14|Yard")));
        var table = Assert.IsType<Table>(passage.Block);
        Assert.Equal(["Year|Room", "13|Gym"], table.Rows.Select(row => Accepted(row)));
        Assert.Equal("Rooms", PlainText.Of(table.Caption));
    }

    [Fact]
    public void Caption_that_changed_alone_is_told()
    {
        var passage = Assert.Single(Changes(TableOf("Rooms", "Year|Room", "12|Library"), TableOf("Rooms of the sixth form", "Year|Room", "12|Library")));
        Assert.Contains("sixth form", PlainText.Of(Assert.IsType<Table>(passage.Block).Caption), StringComparison.Ordinal);
    }

    [Fact]
    public void Items_that_changed_keep_the_numbers_that_they_have_in_the_text()
    {
        var passage = Assert.Single(Changes(List("One.", "Two.", "Three.", "Four."), List("One.", "Two.", "Three, or more.", "Four.")));
        var list = Assert.IsType<ListBlock>(passage.Block);
        Assert.Equal((ListStyle.Decimal, 3, 1), (list.Style, list.Start, list.Items.Length));
    }

    [Fact]
    public void Title_of_a_notice_that_came_is_told_with_its_words()
    {
        var notice = new Notice(NoticeKind.Important, [new Text("Before you begin")], [Words("Ask the office.")]);
        var passages = Changes([Words("Same.")], [Words("Same."), notice]);
        Assert.Equal(["Before you begin", "Ask the office."], passages.Select(passage => PlainText.Of([passage.Block])));
        Assert.All(passages, passage => Assert.Equal(ChangeKind.Inserted, passage.Block.Change?.Kind));
    }

    [Fact]
    public void Paragraphs_that_were_joined_are_told_although_no_word_changed()
    {
        var passages = Changes([Words("The office is open."), Words("It closes at four, and on Fridays at three.")], [Words("The office is open. It closes at four, and on Fridays at three.")]);
        var accepted = Redline.Accept(Document([.. passages.Select(passage => passage.Block)]));
        Assert.Equal("The office is open. It closes at four, and on Fridays at three.", PlainText.Of(accepted.Blocks).Trim());
    }

    [Fact]
    public void What_only_looks_another_way_is_not_told() => Assert.Empty(Changes([Words("Same.")], [new Paragraph([new Strong([new Text("Same.")])])]));

    private static ImmutableArray<ChangedPassage> Changes(Block old, Block now) => Changes([old], [now]);

    private static ImmutableArray<ChangedPassage> Changes(ImmutableArray<Block> old, ImmutableArray<Block> now) =>
        ChangedPassages.Of(DocumentComparer.Compare(Document(old), Document(now), "Somebody", DateTimeOffset.UnixEpoch));

    private static PolicyDocument Document(ImmutableArray<Block> blocks) => new(new DocumentProperties { Title = "T", PolicyId = "p", OrganisationName = "O", TrustName = "T" }, blocks);

    private static Table TableOf(string caption, params string[] rows) => new(
        [new TableColumn(0.5), new TableColumn(0.5)], [.. rows.Select(row => new TableRow([.. row.Split('|').Select(cell => new TableCell([Words(cell)]))]))])
    {
        Caption = [new Text(caption)],
    };

    private static ListBlock List(params string[] items) => new(ListStyle.Decimal, [.. items.Select(item => new ListItem([Words(item)]))]);

    private static Paragraph Words(string words) => new([new Text(words)]);

    private static string Accepted(TableRow row) => string.Join('|', row.Cells.Select(cell => PlainText.Of(Redline.Accept(Document(cell.Blocks)).Blocks).Trim()));
}
