using PolicyForge.Diagnostics;

namespace PolicyForge.Diagnostics.Tests;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Owner", "owner")]
    [InlineData("social-meda", "social-media")]
    public void Nearest_slip_of_the_keyboard_is_found(string written, string meant) =>
        Assert.Equal(meant, Suggestion.Nearest(written, ["title", "owner", "social-media", "cites"]));

    [Fact]
    public void Nearest_nothing_alike_is_null() =>
        Assert.Null(Suggestion.Nearest("zebra", ["title", "owner"]));

    [Fact]
    public void Distance_swapped_neighbours_is_one() => Assert.Equal(1, Suggestion.Distance("ab", "ba"));
}
