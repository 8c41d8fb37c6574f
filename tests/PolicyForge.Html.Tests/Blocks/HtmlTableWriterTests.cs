using AngleSharp.Dom;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Tests.Samples;
using static PolicyForge.Html.Tests.Samples.Build;

namespace PolicyForge.Html.Tests.Blocks;

public sealed class HtmlTableWriterTests
{
    [Fact]
    public void Write_header_row_is_in_thead_with_scope()
    {
        IElement table = Table(TwoColumns([Row(Cell("Do"), Cell("Do not")), Row(Cell("This"), Cell("That"))]));
        Assert.Equal(["Do", "Do not"], table.QuerySelectorAll("thead > tr > th[scope=col]").Select(e => e.TextContent));
        Assert.Equal(["This", "That"], table.QuerySelectorAll("tbody > tr > td").Select(e => e.TextContent));
    }

    [Fact]
    public void Write_without_header_rows_has_no_thead() =>
        Assert.Null(Table(TwoColumns([Row(Cell("This"), Cell("That"))]) with { HeaderRowCount = 0 }).QuerySelector("thead, th"));

    [Fact]
    public void Write_empty_header_cell_is_no_header()
    {
        IElement table = Table(TwoColumns([Row(new TableCell([]), Cell("Yes")), Row(Cell("Staff"), Cell("1"))]) with { HasHeaderColumn = true });
        Assert.Equal("TD", table.QuerySelector("thead tr")!.FirstElementChild!.TagName);
        Assert.Equal("row", table.QuerySelector("tbody th")!.GetAttribute("scope"));
    }

    [Fact]
    public void Write_merged_header_spans_a_group_of_columns()
    {
        IElement header = Table(TwoColumns([Row(Cell("Both") with { ColumnSpan = 2 }), Row(Cell("a"), Cell("b"))])).QuerySelector("thead th")!;
        Assert.Equal("2", header.GetAttribute("colspan"));
        Assert.Equal("colgroup", header.GetAttribute("scope"));
    }

    [Fact]
    public void Write_cell_beside_one_that_reaches_down_is_no_row_header()
    {
        IElement table = Table(TwoColumns([Row(Cell("Staff") with { RowSpan = 2 }, Cell("a")), Row(Cell("b")), Row(Cell("Pupils"), Cell("c"))])
            with { HeaderRowCount = 0, HasHeaderColumn = true });
        Assert.Equal("2", table.QuerySelector("th")!.GetAttribute("rowspan"));
        Assert.Equal(["Staff", "Pupils"], table.QuerySelectorAll("th[scope=row]").Select(e => e.TextContent));
    }

    [Fact]
    public void Write_widths_are_rules_that_the_policy_lets_in()
    {
        string source = Rendered.Source(Document(TwoColumns([Row(Cell("a"), Cell("b"))])));
        Assert.Contains("<colgroup><col class=\"w3500\"><col class=\"w6500\"></colgroup>", source);
        Assert.Contains(".w3500{width:35.00%}.w6500{width:65.00%}", source);
    }

    [Fact]
    public void Write_alignment_reaches_the_right_cells()
    {
        IElement table = Table(new Table([new TableColumn(0.5, ColumnAlignment.Centre), new TableColumn(0.5, ColumnAlignment.End)], [Row(Cell("a"), Cell("b"))]) { HeaderRowCount = 0 });
        Assert.Equal(["centre", "end"], table.QuerySelectorAll("td").Select(e => e.ClassName));
    }

    [Fact]
    public void Write_caption_and_description_name_the_table()
    {
        Table table = TwoColumns([Row(Cell("a"), Cell("b"))]);
        Assert.Equal("Uses. Good beside bad", Table(table with { Caption = Words("Uses"), Description = "Good beside bad" }).QuerySelector("caption")!.TextContent);
        Assert.NotNull(Table(table with { Description = "Good beside bad" }).QuerySelector("caption > .unseen"));
        Assert.Null(Table(table).QuerySelector("caption"));
    }

    [Theory]
    [InlineData(3, "scroll")]
    [InlineData(4, "scroll wide")]
    public void Write_three_columns_or_more_may_scroll_by_keyboard(int count, string style)
    {
        var columns = Enumerable.Repeat(new TableColumn(1), count);
        IElement frame = Table(new Table([.. columns], [Row([.. Enumerable.Repeat(Cell("a"), count)])])).ParentElement!;
        Assert.Equal(style, frame.ClassName);
        Assert.Equal("0", frame.GetAttribute("tabindex"));
        Assert.Equal("group", frame.GetAttribute("role"));
    }

    [Fact]
    public void Write_details_have_row_headers_and_room_to_fill_in()
    {
        IElement table = Rendered.Blocks(new Details([new DetailsRow(Words("Policy"), Words("Complaints")), new DetailsRow(Words("Approved by"), [])])).QuerySelector("table.details")!;
        Assert.Equal(["Policy", "Approved by"], table.QuerySelectorAll("th[scope=row]").Select(e => e.TextContent));
        Assert.Equal("", table.QuerySelector("td.to-fill")!.TextContent);
    }

    [Fact]
    public void Write_history_has_its_columns_and_every_paragraph_of_a_cell()
    {
        IElement table = Rendered.Page(EveryNode.In(SampleLayouts.Continuous), SampleLayouts.Continuous).QuerySelector("table.history")!;
        Assert.Equal(["VERSION", "DATE", "AUTHOR", "CHANGES"], table.QuerySelectorAll("thead th").Select(e => e.TextContent));
        Assert.Equal(["1.0", "1.1", "2.0"], table.QuerySelectorAll("tbody th[scope=row]").Select(e => e.TextContent));
        Assert.Equal(2, table.QuerySelectorAll("tbody tr")[1].LastElementChild!.QuerySelectorAll("p").Length);
    }

    private static Table TwoColumns(System.Collections.Immutable.ImmutableArray<TableRow> rows) => new([new TableColumn(0.35), new TableColumn(0.65)], rows);

    private static IElement Table(Table table) => Rendered.Blocks(table).QuerySelector("main table")!;
}
