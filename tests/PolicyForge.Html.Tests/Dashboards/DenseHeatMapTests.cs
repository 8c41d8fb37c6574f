using AngleSharp.Html.Parser;
using PolicyForge.Html.Dashboards;
using PolicyForge.Html.Tests.Samples;

namespace PolicyForge.Html.Tests.Dashboards;

/// <summary>The dashboard of a hundred schools with forty policies.</summary>
public sealed class DenseHeatMapTests
{
    private static readonly string Html = ReviewDashboardWriter.Write(LargeDashboard.Make(schools: 100, policies: 40));

    [Fact]
    public void Write_cells_keep_their_state_in_words_and_the_legend_says_what_the_signs_mean()
    {
        var page = new HtmlParser().ParseDocument(Html);
        var map = page.QuerySelector("table.map.dense")!;
        Assert.Equal(100, map.QuerySelectorAll("tbody tr").Length);
        Assert.All(map.QuerySelectorAll("tbody td"), cell => Assert.NotEqual("", cell.TextContent));
        Assert.Equal("not its policy", map.QuerySelector("td.absent")!.TextContent);
        Assert.Contains("✖ overdue, ▲ needs attention", page.QuerySelector("p.legend")!.TextContent);
    }

    [Fact]
    public void Write_page_stays_small_enough_to_send() => Assert.InRange(Html.Length, 100_000, 1_500_000);
}
