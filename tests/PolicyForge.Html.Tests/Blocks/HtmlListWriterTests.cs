using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Tests.Samples;
using static PolicyForge.Html.Tests.Samples.Build;

namespace PolicyForge.Html.Tests.Blocks;

public sealed class HtmlListWriterTests
{
    [Theory]
    [InlineData(ListStyle.Bullet, "<ul class=\"list\">")]
    [InlineData(ListStyle.Decimal, "<ol class=\"list decimal\">")]
    [InlineData(ListStyle.LowerLetter, "<ol type=\"a\" class=\"list lower-letter\">")]
    [InlineData(ListStyle.LowerRoman, "<ol type=\"i\" class=\"list lower-roman\">")]
    [InlineData(ListStyle.UpperLetter, "<ol type=\"A\" class=\"list upper-letter\">")]
    [InlineData(ListStyle.UpperRoman, "<ol type=\"I\" class=\"list upper-roman\">")]
    public void Write_style_decides_the_element(ListStyle style, string start) =>
        Assert.Contains(start + "\n<li>One</li>\n<li>Two</li>\n", Rendered.Source(Document(List(style, Item("One"), Item("Two")))));

    [Fact]
    public void Write_start_is_kept() =>
        Assert.Equal(3, Rendered.Blocks(List(ListStyle.Decimal, Item("Three")) with { Start = 3 }).QuerySelector<IHtmlOrderedListElement>("ol.list")!.Start);

    [Fact]
    public void Write_list_in_item_follows_its_words()
    {
        IElement item = Rendered.Blocks(List(ListStyle.Bullet, Item("Outer", List(ListStyle.LowerLetter, Item("Inner"))))).QuerySelector("ul.list > li")!;
        Assert.Equal("Outer", item.FirstChild!.TextContent.Trim());
        Assert.Equal("Inner", item.QuerySelector("ol > li")!.TextContent);
    }

    [Fact]
    public void Write_loose_items_hold_paragraphs() =>
        Assert.Equal(2, Rendered.Blocks(List(ListStyle.Bullet, Item("One"), Item("Two")) with { IsLoose = true }).QuerySelectorAll("ul.loose > li > p").Length);

    [Fact]
    public void Write_check_list_has_labelled_boxes()
    {
        var page = Rendered.Blocks(List(ListStyle.Check, Item("Done") with { IsChecked = true }, Item("To do") with { IsChecked = false }));
        IHtmlInputElement[] boxes = [.. page.QuerySelectorAll<IHtmlInputElement>("ul.check > li > label > input[type=checkbox]")];
        Assert.Equal([true, false], boxes.Select(b => b.IsDefaultChecked));
        Assert.Equal(["Done", "To do"], boxes.Select(b => b.ParentElement!.TextContent.Trim()));
    }
}
