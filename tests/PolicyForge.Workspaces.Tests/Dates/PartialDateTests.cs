using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Workspaces.Tests.Dates;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2023-03-27", "27 March 2023")]
    [InlineData("2023-03-01", "1 March 2023")]
    [InlineData("2023-05", "May 2023")]
    [InlineData("2024-02-29", "29 February 2024")]
    public void ToString_prints_without_ordinals_and_reads_back(string iso, string printed)
    {
        Assert.True(PartialDate.TryParse(iso, out var date));
        Assert.Equal((printed, iso), (date.ToString(), date.ToIso()));
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2023-13")]
    [InlineData("2023-00-01")]
    [InlineData("2023")]
    [InlineData("27/03/2023")]
    [InlineData("2023-3-27")]
    [InlineData(" 2023-03")]
    [InlineData("2023-03-27T00:00")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_anything_else_is_no_date(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void CompareTo_month_comes_before_its_first_day_and_after_the_month_before()
    {
        string[] sorted = ["2022-12-31", "2023-01", "2023-01-01", "2023-01-31", "2023-02"];

        Assert.Equal(sorted, sorted.Reverse().Select(Parse).Order().Select(date => date.ToIso()));
    }

    [Fact]
    public void LastDay_of_a_month_is_its_end()
    {
        Assert.Equal(new DateOnly(2024, 2, 29), Parse("2024-02").LastDay);
        Assert.Equal(new DateOnly(2023, 12, 31), Parse("2023-12").LastDay);
        Assert.Equal(new DateOnly(2023, 12, 5), Parse("2023-12-05").LastDay);
    }

    [Fact]
    public void Overlaps_month_and_a_day_in_it()
    {
        Assert.True(Parse("2024-02").Overlaps(Parse("2024-02-29")));
        Assert.False(Parse("2024-02").Overlaps(Parse("2024-03-01")));
    }

    private static PartialDate Parse(string iso) => PartialDate.TryParse(iso, out var date) ? date : throw new FormatException(iso);
}
