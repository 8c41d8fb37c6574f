using PolicyForge.Workspaces.ReviewCycles;

namespace PolicyForge.Workspaces.Tests.ReviewCycles;

public sealed class ReviewCycleComparisonTests
{
    [Theory]
    [InlineData("annual", "annual", true)]
    [InlineData("annual", "two-years", true)]
    [InlineData("two-years", "annual", false)]
    [InlineData("P12M", "annual", true)]
    [InlineData("P365D", "annual", true)]
    [InlineData("P366D", "annual", false)]
    [InlineData("termly", "annual", true)]
    [InlineData("every September", "annual", false)]
    [InlineData("live", "annual", false)]
    [InlineData("annual", "live", true)]
    public void IsAtLeastAsStrict_compares_latest_dates(string own, string least, bool expected) =>
        Assert.Equal(expected, ReviewCycleComparison.IsAtLeastAsStrict(ReviewCycleWording.Parse(own)!, ReviewCycleWording.Parse(least)!));
}
