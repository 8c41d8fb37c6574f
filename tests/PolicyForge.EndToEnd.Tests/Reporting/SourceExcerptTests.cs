using PolicyForge.Cli.Printing;
using PolicyForge.Diagnostics;

namespace PolicyForge.EndToEnd.Tests.Reporting;

public sealed class SourceExcerptTests
{
    [Fact]
    public void Of_marks_the_words_meant() => AssertExcerpt("one two three", "two", "one two three", "    ^^^");

    [Fact]
    public void Of_tab_is_four_blanks() => AssertExcerpt("\tname: x", "name", "    name: x", "    ^^^^");

    [Fact]
    public void Of_wide_characters_take_two_columns() => AssertExcerpt("漢字 bad", "bad", "漢字 bad", "     ^^^");

    [Fact]
    public void Of_combining_marks_take_none() => AssertExcerpt("e\u0301 bad", "bad", "e\u0301 bad", "  ^^^");

    [Fact]
    public void Of_control_characters_are_shown_and_not_obeyed() => AssertExcerpt("a\u001b[31m bad", "bad", "a\u241b[31m bad", "       ^^^");

    [Fact]
    public void Of_direction_marks_cannot_hide_text() => AssertExcerpt("a\u202e bad", "bad", "a\ufffd bad", "   ^^^");

    [Fact]
    public void Of_empty_span_marks_one_place()
    {
        var source = new SourceText("a.md", "text");
        Assert.Equal("    ^", SourceExcerpt.Of(new SourceLocation(source, new SourceSpan(4, 0)), 80)!.Mark);
    }

    [Fact]
    public void Of_span_of_several_lines_marks_the_first()
    {
        var source = new SourceText("a.md", "one\ntwo\nthree");
        var excerpt = SourceExcerpt.Of(new SourceLocation(source, SourceSpan.FromBounds(5, 12)), 80)!;
        Assert.Equal((2, "two", " ^^"), (excerpt.LineNumber, excerpt.Line, excerpt.Mark));
    }

    [Fact]
    public void Of_long_line_is_cut_round_the_mark()
    {
        string line = new string('a', 300) + "bad" + new string('z', 300);
        var source = new SourceText("a.md", line);
        var excerpt = SourceExcerpt.Of(new SourceLocation(source, new SourceSpan(300, 3)), 60)!;
        Assert.True(excerpt.Line.Length <= 62);
        Assert.StartsWith("…", excerpt.Line);
        Assert.EndsWith("…", excerpt.Line);
        int start = excerpt.Mark.IndexOf('^');
        Assert.Equal("bad", excerpt.Line.Substring(start, excerpt.Mark.Length - start));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    [InlineData(199_998)]
    public void Of_line_of_many_thousands_is_cut_round_the_mark(int place)
    {
        string line = string.Concat(Enumerable.Repeat("😀", 100_000));
        var source = new SourceText("a.md", line[..place] + "bad" + line[place..]);
        var excerpt = SourceExcerpt.Of(new SourceLocation(source, new SourceSpan(place, 3)), 60)!;
        Assert.Contains("bad", excerpt.Line);
        Assert.True(excerpt.Line.Length <= 64);
        Assert.EndsWith("^^^", excerpt.Mark);
    }

    [Fact]
    public void Of_file_without_text_is_null() => Assert.Null(SourceExcerpt.Of(SourceLocation.OfFile("logo.png"), 80));

    private static void AssertExcerpt(string line, string meant, string printed, string mark)
    {
        var source = new SourceText("a.md", line);
        var excerpt = SourceExcerpt.Of(new SourceLocation(source, new SourceSpan(line.IndexOf(meant, StringComparison.Ordinal), meant.Length)), 80)!;
        Assert.Equal(printed, excerpt.Line);
        Assert.Equal(mark, excerpt.Mark);
    }
}
