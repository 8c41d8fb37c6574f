using AngleSharp.Dom;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Tests.Samples;
using static PolicyForge.Html.Tests.Samples.Build;

namespace PolicyForge.Html.Tests.Blocks;

public sealed class HtmlSectionWriterTests
{
    [Theory]
    [InlineData("1.", "heading numbered", "number")]
    [InlineData("1.0", "heading numbered", "number")]
    [InlineData("A.1.2", "heading numbered", "number")]
    [InlineData("Appendix A", "heading", "number word")]
    public void Write_number_is_text_before_the_heading(string number, string headingClass, string numberClass)
    {
        IElement heading = Rendered.Blocks(Numbered(1, new NumberLabel(number, NumberSequence.Body, 0), "Scope", "scope", [])).QuerySelector("h2#scope")!;
        Assert.Equal($"{number} Scope", heading.TextContent);
        Assert.Equal(headingClass, heading.ClassName);
        Assert.Equal(numberClass, heading.FirstElementChild!.ClassName);
    }

    [Fact]
    public void Write_without_number_prints_the_words_alone() =>
        Assert.Equal("<h2 class=\"heading\" id=\"scope\">Scope</h2>", Rendered.Blocks(Numbered(1, null, "Scope", "scope", [])).QuerySelector("h2")!.OuterHtml);

    [Fact]
    public void Write_seven_levels_deep_keeps_the_true_level()
    {
        Block block = P("At the bottom.");
        for (int level = 7; level >= 1; level--) block = Numbered(level, null, $"Level {level}", $"level-{level}", [block]);
        var page = Rendered.Blocks(block);
        Assert.Equal("H6", page.GetElementById("level-5")!.TagName);
        Assert.Null(page.GetElementById("level-5")!.GetAttribute("aria-level"));
        Assert.Equal("7", page.GetElementById("level-6")!.GetAttribute("aria-level"));
        Assert.Equal("8", page.GetElementById("level-7")!.GetAttribute("aria-level"));
    }

    [Fact]
    public void Write_skipped_level_is_not_skipped_on_the_page()
    {
        var page = Rendered.Blocks(Numbered(1, null, "One", "one", [Numbered(3, null, "Three", "three", [])]));
        Assert.Equal("H3", page.GetElementById("three")!.TagName);
    }

    [Fact]
    public void Write_clause_leaves_no_trace_but_its_id()
    {
        var page = Rendered.Blocks(new ClauseBlock("social-media/scope", "ab", [P("Words.")]));
        IElement clause = page.QuerySelector("[data-clause]")!;
        Assert.Equal("<div data-clause=\"social-media/scope\">\n<p>Words.</p>\n</div>", clause.OuterHtml);
    }
}
