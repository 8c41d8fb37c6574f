using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Markdown.Reading;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("a\u0007b", 1, "U+0007")]
    [InlineData("\u0085", 0, "U+0085")]
    [InlineData("x\0", 1, "U+0000")]
    public void Read_control_character_is_located_and_left_out(string markdown, int offset, string name)
    {
        var outcome = Reading.Read(markdown);
        var finding = Assert.Single(outcome.Diagnostics);
        Assert.Same(MarkdownDiagnostics.ControlCharacter, finding.Descriptor);
        Assert.Equal([name], finding.Arguments);
        Assert.Equal(offset, finding.Location!.Span.Start);
    }

    [Fact]
    public void Read_half_of_a_surrogate_pair_is_a_control_character() =>
        Assert.Equal(2, Assert.Single(Reading.Read("ab" + '\ud800').Diagnostics).Location!.Span.Start);

    [Fact]
    public void Read_pair_of_surrogates_is_a_character() => Assert.Empty(Reading.Read("😀 ok").Diagnostics);

    [Fact]
    public void Read_very_deep_nesting_is_a_finding()
    {
        var outcome = Reading.Read(string.Concat(Enumerable.Repeat("> ", 4000)) + "x");
        Assert.Contains(outcome.Diagnostics, finding => finding.Descriptor == MarkdownDiagnostics.TooDeeplyNested);
        Assert.Empty(outcome.Value!.Blocks);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Read_any_line_ending_gives_the_same_blocks(string ending)
    {
        const string Markdown = "# One\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n::: notice important T\ntext\n:::\n\n+---+\n| x |\n+---+\n";
        Assert.Equal(DocumentOutline.Write(Reading.Blocks(Markdown)), DocumentOutline.Write(Reading.Blocks(Markdown.Replace("\n", ending))));
    }

    [Fact]
    public void Read_every_node_has_the_origin_of_its_own_words()
    {
        const string Markdown = "# One *two*\n\n- item **bold**\n\n| a | b |\n|---|---|\n| cell | d |\n\n+-------+\n| grid  |\n+-------+\n\n::: notice important Title\ninside\n:::\n";
        var nodes = Reading.Blocks(Markdown).SelectMany(block => block.Descendants().Prepend(block)).ToList();
        Assert.All(nodes, node => Assert.NotNull(node.Origin.Location));
        Assert.All(nodes.OfType<Text>(), text =>
        {
            var span = text.Origin.Location!.Span;
            Assert.Contains(text.Value.Trim(), Markdown.Substring(span.Start, span.Length));
        });
        Assert.Equal(["One ", "two", "item ", "bold", "a", "b", "cell", "d", "grid", "Title", "inside"], nodes.OfType<Text>().Select(text => text.Value));
    }

    [Fact]
    public void Read_mapping_is_asked_for_offsets_of_the_expanded_text()
    {
        var source = new SourceText("clauses/a/b.md", "---\nid: a/b\n---\nText with <b>.");
        int start = source.Text.IndexOf("Text", StringComparison.Ordinal);
        var outcome = MarkdownReader.Read(new MarkdownSource(source.Text[start..], new DirectSourceMapping(source, start, "abc"), "a/b", TextOwner.School));
        var finding = Assert.Single(outcome.Diagnostics);
        Assert.Equal(new TextPosition(4, 11), finding.Location!.Start);
        Assert.Equal("abc", finding.Location.Revision);
        Assert.Equal(("a/b", TextOwner.School), (outcome.Value!.Blocks[0].Origin.ClauseId, outcome.Value.Blocks[0].Origin.Owner));
    }

    [Fact]
    public void Read_markup_of_template_functions_gives_back_its_arguments()
    {
        string markdown = CitationMarkup.Write("a-b", "regulation 4(1)[\"x\"] {y}") + " " + ReferenceMarkup.WriteClause("a/b", true);
        Assert.Equal("{cite? a-b, regulation 4(1)[\"x\"] {y}} {ref? clause:a/b capitalised}", InlineOutline.Of(((Paragraph)Reading.Blocks(markdown)[0]).Inlines));
    }
}
