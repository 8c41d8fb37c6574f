using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Tests.Traversal;

public sealed class TextDirectionTests
{
    [Theory]
    [InlineData("مرحبا", true)]
    [InlineData("(2026) שלום and more", true)]
    [InlineData("English مرحبا", false)]
    [InlineData("2026.", false)]
    [InlineData("", false)]
    [InlineData("Ŵyn a ŷd", false)]
    public void IsRightToLeft_goes_by_the_first_letter(string words, bool expected) =>
        Assert.Equal(expected, TextDirection.IsRightToLeft([new Strong([new Text(words)])]));

    [Fact]
    public void IsRightToLeft_of_an_item_is_that_of_its_first_words() =>
        Assert.True(TextDirection.IsRightToLeft([new Paragraph([new Code("x"), new Text(" دليل")]), new Paragraph([new Text("English")])]));
}
