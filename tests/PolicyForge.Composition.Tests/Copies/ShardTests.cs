using PolicyForge.Composition.Copies;

namespace PolicyForge.Composition.Tests.Copies;

/// <summary>Schools are dealt to shares: each once, evenly, the same everywhere.</summary>
public sealed class ShardTests
{
    private static readonly string[] Schools = [.. Enumerable.Range(0, 23).Select(number => $"school-{number:00}")];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(40)]
    public void Every_school_and_the_trust_fall_to_one_share_each(int count)
    {
        var shares = Enumerable.Range(1, count).Select(number => new Shard(number, count).Of(CopySelection.All, Schools.Reverse())).ToArray();

        Assert.Equal(Schools, shares.SelectMany(share => share.Schools).Order(StringComparer.Ordinal));
        Assert.Single(shares, share => share.IncludesTrust);
        Assert.All(shares, share => Assert.Equal(share.Schools.Length > 0, share.IncludesSchools));
        int[] sizes = [.. shares.Select(share => share.Schools.Length + (share.IncludesTrust ? 1 : 0))];
        Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
    }

    [Fact]
    public void Named_schools_are_dealt_without_the_trust()
    {
        var asked = new CopySelection(["school-05", "school-02"], ["leave"]);

        var shares = Enumerable.Range(1, 2).Select(number => new Shard(number, 2).Of(asked, Schools)).ToArray();

        Assert.Equal(["school-02"], shares[0].Schools);
        Assert.Equal(["school-05"], shares[1].Schools);
        Assert.All(shares, share => Assert.False(share.IncludesTrust));
        Assert.All(shares, share => Assert.Equal(["leave"], share.Policies));
    }

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("3")]
    [InlineData("3/4/5")]
    [InlineData("-1/4")]
    [InlineData("1/1000000")]
    [InlineData("a/b")]
    [InlineData("")]
    public void What_is_no_share_is_refused(string text) => Assert.False(Shard.TryParse(text, out _));

    [Fact]
    public void A_share_is_read_as_it_is_written()
    {
        Assert.True(Shard.TryParse("3/16", out var shard));
        Assert.Equal(new Shard(3, 16), shard);
        Assert.Equal("3/16", shard.ToString());
    }
}
