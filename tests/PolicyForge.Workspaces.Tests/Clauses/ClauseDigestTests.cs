using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Workspaces.Tests.Clauses;

public sealed class ClauseDigestTests
{
    [Fact]
    public void Of_known_text_is_its_sha256() =>
        Assert.Equal("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ClauseDigest.Of("abc").Value);

    [Theory]
    [InlineData("one\r\ntwo\r\n")]
    [InlineData("one\rtwo")]
    [InlineData("\n\none\ntwo\n\n")]
    public void Of_line_endings_and_blank_lines_at_the_ends_do_not_count(string text) =>
        Assert.Equal(ClauseDigest.Of("one\ntwo\n"), ClauseDigest.Of(text));

    [Theory]
    [InlineData("one\n\ntwo")]
    [InlineData("  one\ntwo")]
    [InlineData("one \ntwo")]
    [InlineData("One\ntwo")]
    public void Of_anything_that_Markdown_could_read_otherwise_counts(string text) =>
        Assert.NotEqual(ClauseDigest.Of("one\ntwo\n"), ClauseDigest.Of(text));

    [Fact]
    public void Digest_of_a_clause_leaves_front_matter_out()
    {
        const string Body = "Text.\n";
        var first = new ClauseText(new SourceText("a.md", "---\nid: a\n---\n" + Body), 14);
        var second = new ClauseText(new SourceText("b.md", Body), 0);

        Assert.Equal(second.Digest, first.Digest);
        Assert.Equal(Body, first.Body);
    }
}
