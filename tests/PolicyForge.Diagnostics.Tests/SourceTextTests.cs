using PolicyForge.Diagnostics;

namespace PolicyForge.Diagnostics.Tests;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(4, 2, 1)]
    [InlineData(6, 3, 1)]
    [InlineData(99, 3, 2)]
    public void PositionOf_mixed_line_endings_counts_each_once(int offset, int line, int column) =>
        Assert.Equal(new TextPosition(line, column), new SourceText("a.md", "ab\r\nc\nd").PositionOf(offset));

    [Fact]
    public void LineAt_leaves_the_ending_out() => Assert.Equal("ab", new SourceText("a.md", "ab\r\nc").LineAt(1));

    [Fact]
    public void OffsetOf_is_the_inverse_of_PositionOf()
    {
        var source = new SourceText("a.md", "one\ntwo\r\n\rthree");
        for (int offset = 0; offset <= source.Text.Length; offset++)
        {
            var position = source.PositionOf(offset);
            Assert.Equal(offset, source.OffsetOf(position.Line, position.Column));
        }
    }
}
