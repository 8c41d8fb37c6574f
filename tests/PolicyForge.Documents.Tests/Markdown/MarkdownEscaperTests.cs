using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Tests.Markdown;

public sealed class MarkdownEscaperTests
{
    private static readonly string[] Awkward =
    [
        "#", "*", "_", "__", "**", "++", "==", "`", "```", "~~~", ":::", "::: form", ":text[a]", ":cite[x]{provision=\"y\"}", "[", "]", "](", "[^1]", "[^1]:",
        "<", ">", "<b>", "<!--", "</div>", "<https://example.org>", "https://example.org/a_b?c=d&e=f#g", "mailto:a@b.org", "&", "&amp;", "&#65;", "|", "\\", "{", "}",
        "{#a}", " {.statement}", "1.", "1)", "a.", "iv)", "-", "- ", "---", "===", "+", "+---+", "> ", "!", "![", "Table: ", "[ ]", "[x]", "$", "^", "~", "'", "\"",
        " ", "  ", "\n", "\n\n", "\t", "\r\n", "St Mark's", "Academy", "word", "é", "ŵ", "£5", "10:30", "\uE000", "\uE0000\uE001", "😀", "–", "%", "@", ",", ";", "/", "?", ".", ":",
    ];

    private static readonly Arbitrary<string> Values = Gen.OneOf(
        Gen.Elements(Awkward).ListOf().Select(parts => string.Concat(parts.Take(8))),
        ArbMap.Default.ArbFor<string?>().Generator.Select(text => text ?? "")).ToArbitrary();

    [Fact]
    public void Escape_in_paragraph_prints_itself() => Holds("{0}", parsed => PlainText.Of(parsed.Blocks));

    [Fact]
    public void Escape_after_words_prints_itself() => Holds("Before {0} after", parsed => Between(PlainText.Of(parsed.Blocks)));

    [Fact]
    public void Escape_in_heading_prints_itself() =>
        Holds("# Before {0} after", parsed => Between(PlainText.Of(parsed.Blocks)));

    [Fact]
    public void Escape_at_end_of_heading_prints_itself() =>
        Holds("# x {0}", parsed => PlainText.Of(parsed.Blocks)[1..]);

    [Fact]
    public void Escape_in_list_item_prints_itself() => Holds("- {0}", parsed => PlainText.Of(parsed.Blocks));

    [Fact]
    public void Escape_on_second_line_prints_itself() => Holds("Before\n{0}\nafter", parsed => Between(PlainText.Of(parsed.Blocks)));

    [Fact]
    public void Escape_in_pipe_table_prints_itself() =>
        Holds("| a | b |\n|---|---|\n| {0} | end |", parsed => PlainText.Of(((Table)parsed.Blocks[0]).Rows[1].Cells[0].Blocks));

    [Fact]
    public void Escape_in_grid_table_prints_itself() =>
        Holds("+---+---+\n| a | b |\n+===+===+\n| {0} | end |\n+---+---+", parsed => PlainText.Of(((Table)parsed.Blocks[0]).Rows[1].Cells[0].Blocks));

    [Fact]
    public void Escape_in_link_words_prints_itself() =>
        Holds("[Before {0} after](https://example.org)", parsed => Between(PlainText.Of(((Link)((Paragraph)parsed.Blocks[0]).Inlines[0]).Inlines)));

    [Fact]
    public void Escape_within_strong_prints_itself() =>
        Holds("**Before {0} after**", parsed => Between(PlainText.Of(((Strong)((Paragraph)parsed.Blocks[0]).Inlines[0]).Inlines)));

    [Fact]
    public void Escape_in_field_label_prints_itself() =>
        Holds(":text[Before {0} after]", parsed => Between(((FormField)((Paragraph)parsed.Blocks[0]).Inlines[0]).Label));

    [Fact]
    public void Escape_after_table_prints_itself() =>
        Holds("| a |\n|---|\n\n{0}", parsed => PlainText.Of(parsed.Blocks.Skip(1)));

    [Fact]
    public void Escape_in_notice_title_prints_itself() =>
        Holds("::: notice important Before {0} after\n:::", parsed => Between(PlainText.Of(((Notice)parsed.Blocks[0]).Title)));

    [Theory]
    [InlineData("St *Mark's* <Academy>")]
    [InlineData("first.last_one@example.org")]
    [InlineData("https://www.example.org/a_b/?c=d")]
    public void Escape_in_autolink_or_destination_keeps_the_address(string value)
    {
        var inline = ((Paragraph)Reading.Blocks($"[x](https://example.org/?q={MarkdownEscaper.Escape(value).Replace(" ", "%20")})")[0]).Inlines[0];
        Assert.Equal($"https://example.org/?q={value.Replace(" ", "%20")}", Assert.IsType<Link>(inline).Target);
    }

    [Theory]
    [InlineData("https://www.example.org/a_b/?c=d&e=(f)")]
    [InlineData("first.last_one@example.org")]
    public void Escape_between_angle_brackets_is_a_link(string value)
    {
        var inline = ((Paragraph)Reading.Blocks($"<{MarkdownEscaper.Escape(value)}>")[0]).Inlines[0];
        Assert.Equal(value, PlainText.Of([Assert.IsType<Link>(inline)]));
    }

    private static void Holds(string pattern, Func<ParsedMarkdown, string> read) =>
        Prop.ForAll(Values, value =>
        {
            string expected = Fold(value);
            if (expected.Length == 0) return true;
            var outcome = Reading.Read(string.Format(pattern, MarkdownEscaper.Escape(value)));
            string actual = Fold(read(outcome.Value!));
            if (outcome.Diagnostics.IsEmpty && actual == expected) return true;
            throw new Xunit.Sdk.XunitException($"{value} -> {MarkdownEscaper.Escape(value)} -> {actual} {outcome.Diagnostics.FirstOrDefault()?.Message}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20260101, 1));

    private static string Between(string text) => text["Before".Length..^"after".Length];

    /// <summary>What the reader can see of a value: white space folded, invisible characters gone.</summary>
    private static string Fold(string value)
    {
        string kept = string.Concat(value.EnumerateRunes().Where(rune => rune.Value is not (0xE000 or 0xE001 or 0xFFFD or 0xFFFE or 0xFFFF) && (rune.Value is 9 or 10 or 13 || !System.Text.Rune.IsControl(rune))));
        return string.Join(' ', kept.Split([' ', '\t', '\n', '\r', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));
    }
}
