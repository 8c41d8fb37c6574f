using System.Diagnostics;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Tests.Markdown;

/// <summary>However much of one thing is typed, reading ends soon, without exhausting the stack, and says where.</summary>
public sealed class MarkdownLimitTests
{
    /// <summary>Far more than is needed: what these tests find takes minutes or never ends.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    /// <summary>What is typed again and again, before and after a word.</summary>
    public static TheoryData<string, string> Marks => new()
    {
        { "*", "*" }, { "_", "_" }, { "**", "**" }, { "+", "+" }, { "==", "==" }, { "*a ", " b*" }, { "_a ", " b_" }, { "**a ", " b**" }, { "*a _b ", " c_ d*" }, { "++a ", " b++" },
        { "[", "]" }, { "![", "](map.png)" }, { "[a", "](https://example.org)" }, { "[^", "]" }, { "(", ")" }, { "`", "`" }, { "<", ">" }, { "\\", "" }, { "&amp;", "" }, { ":text[", "]" }, { "{", "}" },
        { "> ", "" }, { "- ", "" }, { "1. ", "" }, { ">- ", "" }, { "|", "" }, { "+-", "" }, { "# ", "" }, { "a. ", "" }, { "~", "" }, { ":", "" }, { "{#a ", "}" }, { "\uE000", "" },
        { "::: notice important t\n", "\n:::" }, { "[a]: b\n", "" }, { "| a |\n|---|\n", "" }, { "- a\n  ", "" }, { "> a\n\n", "" }, { "=\n", "" }, { "• a\n", "" }, { "[a](b c) ", "" }, { "[^a]: b\n", "" },
    };

    [Theory]
    [MemberData(nameof(Marks))]
    public void Read_of_12_000_marks_ends(string before, string after)
    {
        string markdown = string.Concat(Enumerable.Repeat(before, 12_000)) + "word" + string.Concat(Enumerable.Repeat(after, 12_000));
        var clock = Stopwatch.StartNew();
        var outcome = Reading.Read(markdown);
        Assert.All(outcome.Diagnostics, finding => Assert.InRange(finding.Location!.Span.End, 0, markdown.Length));
        Assert.NotNull(DocumentOutline.Write(outcome.Value!.Blocks));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Most);
    }

    [Theory]
    [InlineData("*a ", " b*", "PF3050")]
    [InlineData("[", "]", "PF3050")]
    [InlineData("*a _b ", " c_ d*", "PF3050")]
    public void Read_too_many_marks_in_a_paragraph_are_located(string before, string after, string code)
    {
        string markdown = "First.\n\n" + string.Concat(Enumerable.Repeat(before, 1500)) + "x" + string.Concat(Enumerable.Repeat(after, 1500));
        var finding = Assert.Single(Reading.Read(markdown).Diagnostics, finding => finding.Code == code);
        Assert.Equal(3, finding.Location!.Start.Line);
        Assert.InRange(finding.Location.Start.Column, 1000, 6000);
    }

    [Fact]
    public void Read_12_000_stars_are_one_finding()
    {
        var finding = Assert.Single(Reading.Read("One.\n\n" + new string('*', 12_000) + "x" + "\n").Diagnostics);
        Assert.Equal(("PF3058", 3), (finding.Code, finding.Location!.Start.Line));
        Assert.True(finding.Message.Length < 200);
    }

    [Theory]
    [InlineData("Words[^ a] here.", "[^ a]")]
    [InlineData("Words[ ^a] here.", "[ ^a]")]
    [InlineData("[ ]Read", "[ ]")]
    [InlineData("[x]Read", "[x]")]
    [InlineData("-[ ] Read", "-[ ]")]
    [InlineData("- [] Read", "[]")]
    public void Read_ticks_and_footnotes_that_are_printed_as_typed_are_named(string line, string mark)
    {
        var finding = Assert.Single(Reading.Read($"One.\n\n{line}\n").Diagnostics);
        Assert.Equal(("PF3058", 3), (finding.Code, finding.Location!.Start.Line));
        Assert.Contains($"'{mark}'", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- [ ] Read")]
    [InlineData("- [x] Read")]
    [InlineData("- [ ]Read")]
    [InlineData(@"- \[ ]Read")]
    [InlineData("He [x] wrote [sic] and [ ] too.")]
    [InlineData("[x](https://hollowway.example) is a link.")]
    [InlineData("Raised to [2^3].")]
    public void Read_brackets_that_mean_nothing_else_are_no_finding(string line) => Assert.Empty(Reading.Read($"One.\n\n{line}\n").Diagnostics);

    [Theory]
    [InlineData("> ", 200)]
    [InlineData("> ", 60)]
    [InlineData("- ", 60)]
    [InlineData("- ", 2000)]
    public void Read_deep_nesting_names_its_line(string mark, int depth)
    {
        var finding = Assert.Single(Reading.Read("One.\n\nTwo.\n\n" + string.Concat(Enumerable.Repeat(mark, depth)) + "x\n\nThree.\n").Diagnostics);
        Assert.Equal(("PF3036", 5), (finding.Code, finding.Location!.Start.Line));
    }

    [Fact]
    public void Read_20_levels_are_read()
    {
        Assert.Empty(Reading.Read(string.Concat(Enumerable.Repeat("> ", 20)) + "x\n").Diagnostics);
        Assert.Empty(Reading.Read(string.Concat(Enumerable.Range(0, 10).Select(depth => new string(' ', depth * 2) + "- x\n"))).Diagnostics);
    }

    [Fact]
    public void Read_thousands_of_attributes_are_one_finding()
    {
        string markdown = "# Title {" + string.Concat(Enumerable.Range(0, 4000).Select(i => $".a{i} ")) + "}\n";
        var clock = Stopwatch.StartNew();
        var finding = Assert.Single(Reading.Read(markdown).Diagnostics);
        Assert.Equal(MarkdownDiagnostics.TooManyAttributes, finding.Descriptor);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Most);
    }

    [Fact]
    public void Read_a_line_of_900_000_characters_ends()
    {
        string markdown = string.Concat(Enumerable.Repeat("Words *and* `code` [here](https://example.org/a) ", 18_000));
        var clock = Stopwatch.StartNew();
        Assert.NotNull(Reading.Read(markdown).Value);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Most);
    }
}
