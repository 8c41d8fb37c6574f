using System.Globalization;
using System.Text;
using static PolicyForge.Html.Dashboards.DashboardPage;

namespace PolicyForge.Html.Dashboards;

/// <summary>The table of schools and policies, a cell for each review.</summary>
internal static class HeatMapWriter
{
    public static void Append(StringBuilder page, ReviewDashboard dashboard)
    {
        var byPlace = dashboard.Reviews.GroupBy(review => (review.SchoolId, review.PolicyId)).ToDictionary(group => group.Key, group => group.First());
        page.Append("<h2>Schools and policies</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Schools and policies\">\n<table class=\"map\">\n<caption>How each review stands</caption>\n<thead><tr><th scope=\"col\">School</th>");
        foreach (var policy in dashboard.Policies) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Encode(policy.Name)}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var school in dashboard.Schools)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Encode(school.Name)}</th>");
            foreach (var policy in dashboard.Policies) AppendCell(page, byPlace.GetValueOrDefault((school.Id, policy.Id)));
            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void AppendCell(StringBuilder page, DashboardReview? review)
    {
        if (review is null)
        {
            page.Append("<td class=\"none\">not its policy</td>");
            return;
        }

        var (sign, name) = SignOf(review.Tone);
        page.Append(CultureInfo.InvariantCulture, $"<td class=\"{name}\"><span aria-hidden=\"true\">{sign}</span> {Encode(review.State)}</td>");
    }
}
