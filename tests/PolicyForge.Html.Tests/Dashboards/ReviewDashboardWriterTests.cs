using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicyForge.Documents.Sheets;
using PolicyForge.Html.Dashboards;

namespace PolicyForge.Html.Tests.Dashboards;

public sealed class ReviewDashboardWriterTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Write_every_review_has_its_cell_with_its_state_in_words()
    {
        var page = Parse(Dashboard());
        var cells = page.QuerySelectorAll("table.map tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()).ToArray();
        Assert.Equal(["Elm Row", "✖ overdue by 3 days", "✔ current"], cells[0]);
        Assert.Equal(["Oak Lane", "not its policy", "◆ due in 9 days"], cells[1]);
    }

    [Fact]
    public void Write_list_of_what_needs_attention_leaves_out_what_is_current()
    {
        var rows = Parse(Dashboard()).QuerySelectorAll("table.sortable tbody tr");
        Assert.Equal(2, rows.Length);
        Assert.Contains("overdue by 3 days", rows[0].TextContent);
    }

    [Fact]
    public void Write_open_consultations_say_who_has_not_answered_and_are_left_out_where_there_are_none()
    {
        var page = Parse(Dashboard("Elm Row", new DashboardConsultation("Policy A", "Elm Row", Tone.Soon, "open, 2 days left", "JCC", new DateOnly(2026, 11, 23), "23 November 2026", "UNISON", "")));
        Assert.Equal(
            ["◆ open, 2 days left", "Elm Row", "Policy A", "JCC", "23 November 2026", "UNISON", ""],
            page.QuerySelectorAll("#open-consultations + .scroll tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("1 consultation open", page.QuerySelector(".counts")!.TextContent, StringComparison.Ordinal);
        Assert.Null(Parse(Dashboard()).QuerySelector("#open-consultations"));
    }

    [Fact]
    public void Write_timeline_tells_its_figures_in_words()
    {
        var drawing = Parse(Dashboard()).QuerySelector("svg")!;
        Assert.Equal("Reviews due in each month. November 2026: 2; March 2027: 1", drawing.GetAttribute("aria-label"));
    }

    [Fact]
    public void Write_names_cannot_inject_markup()
    {
        string html = ReviewDashboardWriter.Write(Dashboard("<script>alert(1)</script>"));
        Assert.DoesNotContain("<script>alert", html);
    }

    [Fact]
    public void Write_content_policy_lets_in_exactly_its_own_style_and_script()
    {
        var page = Parse(Dashboard());
        string policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        Assert.Contains(HashOf(page.QuerySelector("style")!.TextContent), policy);
        Assert.Contains(HashOf(page.QuerySelector("script")!.TextContent), policy);
    }

    private static ReviewDashboard Dashboard(string school = "Elm Row", params DashboardConsultation[] consultations) => new(
        "Example Trust", Today, [new("elm-row", school), new("oak-lane", "Oak Lane")], [new("a", "Policy A"), new("b", "Policy B")],
        [
            new("elm-row", "a", Tone.Late, "overdue by 3 days", new DateOnly(2026, 11, 18), "18 November 2026", "Director of IT", ""),
            new("oak-lane", "b", Tone.Soon, "due in 9 days", new DateOnly(2026, 11, 30), "30 November 2026", "Director of IT", "in review"),
            new("elm-row", "b", Tone.Fine, "current", new DateOnly(2027, 3, 1), "1 March 2027", "Director of IT", ""),
        ],
        [.. consultations]);

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static IHtmlDocument Parse(ReviewDashboard dashboard) => new HtmlParser().ParseDocument(ReviewDashboardWriter.Write(dashboard));
}
