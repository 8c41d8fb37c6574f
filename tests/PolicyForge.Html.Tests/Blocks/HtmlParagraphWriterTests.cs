using PolicyForge.Documents.Model;
using PolicyForge.Html.Tests.Samples;
using static PolicyForge.Html.Tests.Samples.Build;

namespace PolicyForge.Html.Tests.Blocks;

public sealed class HtmlParagraphWriterTests
{
    [Theory]
    [InlineData(ParagraphRole.Title, "h1", "title")]
    [InlineData(ParagraphRole.Label, "h2", "label")]
    [InlineData(ParagraphRole.Organisation, "p", "organisation")]
    [InlineData(ParagraphRole.Subtitle, "p", "subtitle")]
    [InlineData(ParagraphRole.Motto, "p", "motto")]
    [InlineData(ParagraphRole.Statement, "p", "statement")]
    [InlineData(ParagraphRole.Caption, "p", "caption")]
    public void Write_role_decides_element_and_style(ParagraphRole role, string element, string style) =>
        Assert.Equal("Words", Rendered.Blocks(new Cover([Role(role, "Words")])).QuerySelector($".cover > {element}.{style}")!.TextContent);

    [Theory]
    [InlineData("17.", NumberSequence.Continuous, 0, "numbered")]
    [InlineData("4.1", NumberSequence.Body, 1, "numbered")]
    [InlineData("A.1.2", NumberSequence.Appendix, 2, "numbered deep")]
    public void Write_number_stands_before_the_words(string number, NumberSequence sequence, int level, string style)
    {
        var paragraph = Rendered.Blocks(P(new NumberLabel(number, sequence, level), T("Words"))).QuerySelector("main p")!;
        Assert.Equal($"{number} Words", paragraph.TextContent);
        Assert.Equal(style, paragraph.ClassName);
    }

    [Fact]
    public void Write_anchor_is_the_id() =>
        Assert.Equal("Words", Rendered.Blocks(P("Words") with { Anchor = "here" }).GetElementById("here")!.TextContent);

    [Fact]
    public void Write_label_in_a_cell_is_no_heading()
    {
        var page = Rendered.Blocks(new Table([new TableColumn(1)], [Row(Cell(Role(ParagraphRole.Label, "Words")))]) { HeaderRowCount = 0 });
        Assert.Equal("P", page.QuerySelector("td .label")!.TagName);
    }
}
