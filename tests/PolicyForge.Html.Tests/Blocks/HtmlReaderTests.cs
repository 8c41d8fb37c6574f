using PolicyForge.Documents.Model;
using PolicyForge.Html.Tests.Samples;
using static PolicyForge.Html.Tests.Samples.Build;

namespace PolicyForge.Html.Tests.Blocks;

/// <summary>Wide marks, scripts that run from right to left, other languages, wide tables: with rules on the pages that need them only.</summary>
public sealed class HtmlReaderTests
{
    [Theory]
    [InlineData(ListStyle.LowerRoman, 1, "list lower-roman")]
    [InlineData(ListStyle.Decimal, 9, "list decimal")]
    [InlineData(ListStyle.LowerRoman, 8, "list lower-roman marks-wide")]
    [InlineData(ListStyle.Decimal, 100, "list decimal marks-wider")]
    public void Write_list_has_room_for_its_widest_mark(ListStyle style, int start, string expected)
    {
        string source = Rendered.Source(Document(List(style, Item("One")) with { Start = start }));
        Assert.Contains($"class=\"{expected}\"", source);
        Assert.Equal(expected.Contains("marks"), source.Contains("{padding-left:2.5rem}") || source.Contains("{padding-left:3.25rem}"));
    }

    [Fact]
    public void Write_words_from_right_to_left_say_so()
    {
        var page = Rendered.Blocks(P("مرحبا"), P("English مرحبا"), List(ListStyle.Bullet, Item("أول"), Item("second")), new Section(1, Words("المدرسة"), "a", []));
        Assert.Equal("rtl", page.QuerySelector("main p")!.GetAttribute("dir"));
        Assert.Equal(["rtl", "rtl", "ltr"], page.QuerySelectorAll("ul.list, ul.list > li[dir], h2[dir]").Select(element => element.GetAttribute("dir")).OrderDescending(StringComparer.Ordinal));
        Assert.DoesNotContain("dir=rtl", Rendered.Source(Document(P("English"))));
    }

    [Fact]
    public void Write_passage_says_its_language() =>
        Assert.Equal("ysgol", Rendered.Inlines(T("The word "), new Passage("cy", [T("ysgol")])).QuerySelector("span[lang=cy]")!.TextContent);

    [Fact]
    public void Write_turned_table_has_a_page_of_its_own()
    {
        var table = new Table([new TableColumn(1)], [Row(Cell("a"))]) { IsLandscape = true };
        Assert.NotNull(Rendered.Blocks(table).QuerySelector("div.landscape table"));
        Assert.Contains("@page landscape{size:297mm 210mm}", Rendered.Source(Document(table)));
        Assert.DoesNotContain("landscape", Rendered.Source(Document(table with { IsLandscape = false })));
    }

    [Fact]
    public void Write_table_of_many_words_is_printed_smaller()
    {
        string[] words = ["Attendance", "Wednesday", "Registration", "Administration", "Thursday", "Communication"];
        var table = new Table([.. words.Select(_ => new TableColumn(1.0 / 6))], [Row([.. words.Select(word => Cell(word))])]);
        Assert.NotNull(Rendered.Blocks(table).QuerySelector("div.small table"));
    }
}
