using PolicyForge.Workspaces.History;

namespace PolicyForge.Workspaces.Tests.History;

public sealed class VersionNumberTests
{
    [Theory]
    [InlineData("1.0", "1.1", "2.0")]
    [InlineData("1.9", "1.10", "2.0")]
    [InlineData("3", "3.1", "4.0")]
    [InlineData("2022", "2022.1", "2023")]
    [InlineData("2022.6", "2022.7", "2023")]
    public void Next_counts_as_the_policy_does(string version, string minor, string major)
    {
        var parsed = Parse(version);

        Assert.Equal((version, minor, major), (parsed.ToString(), parsed.NextMinor.ToString(), parsed.NextMajor.ToString()));
    }

    [Theory]
    [InlineData("01.0")]
    [InlineData("1.00")]
    [InlineData("1.0.0")]
    [InlineData("v1.0")]
    [InlineData("1.")]
    [InlineData("-1")]
    [InlineData("12345")]
    [InlineData("1.0\n")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_anything_else_is_no_version(string? text) => Assert.False(VersionNumber.TryParse(text, out _));

    [Fact]
    public void CompareTo_goes_by_number_not_by_text()
    {
        string[] sorted = ["0.9", "1.0", "1.2", "1.10", "2.0", "2021", "2022", "2022.6", "2022.12"];

        Assert.Equal(sorted, sorted.Reverse().Select(Parse).Order().Select(version => version.ToString()));
    }

    [Fact]
    public void IsSameAs_without_and_with_a_zero() => Assert.True(Parse("2022").IsSameAs(Parse("2022.0")));

    private static VersionNumber Parse(string text) => VersionNumber.TryParse(text, out var version) ? version : throw new FormatException(text);
}
