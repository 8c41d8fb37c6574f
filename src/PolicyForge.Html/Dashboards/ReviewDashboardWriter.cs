using System.Globalization;
using System.Text;
using PolicyForge.Documents.Sheets;
using static PolicyForge.Html.Dashboards.DashboardPage;

namespace PolicyForge.Html.Dashboards;

/// <summary>Writes the dashboard as one page that loads nothing: counts, what needs attention, open consultations, a heat map, the coming year.</summary>
/// <remarks>States are told by words and signs, never by colour alone. The one script sorts and filters tables; without it the page is complete.</remarks>
public static class ReviewDashboardWriter
{
    private const string Attention = "What needs attention";

    public static string Write(ReviewDashboard dashboard)
    {
        var page = Begin("Policy reviews", dashboard.TrustName, dashboard.AsOf);
        int open = dashboard.Consultations.Count;
        AppendFigures(page,
        [
            Count(Tone.Late, "overdue"), Count(Tone.Attention, "need attention"), Count(Tone.Soon, "due soon"), Count(Tone.Fine, "current"),
            .. open == 0 ? (SheetFigure[])[] : [new SheetFigure(open, open == 1 ? "consultation open" : "consultations open", Tone.None)],
        ]);
        AppendWays(page, [Attention, .. open == 0 ? (string[])[] : [OpenConsultationsWriter.Title], HeatMapWriter.Title, TimelineWriter.Title]);
        AppendAttention(page, dashboard);
        OpenConsultationsWriter.Append(page, dashboard);
        HeatMapWriter.Append(page, dashboard);
        TimelineWriter.Append(page, dashboard);
        return End(page);

        SheetFigure Count(Tone tone, string words) => new(dashboard.Reviews.Count(review => review.Tone == tone), words, tone);
    }

    private static void AppendAttention(StringBuilder page, ReviewDashboard dashboard)
    {
        BeginSection(page, Attention);
        var urgent = dashboard.Reviews.Where(review => review.Tone >= Tone.Soon).ToArray();
        if (urgent.Length == 0)
        {
            page.Append("<p>Nothing is due.</p>\n");
            return;
        }

        var schools = dashboard.Schools.ToDictionary(school => school.Id, school => school.Name, StringComparer.Ordinal);
        var policies = dashboard.Policies.ToDictionary(policy => policy.Id, policy => policy.Name, StringComparer.Ordinal);
        BeginFrame(page, Attention);
        page.Append("<table class=\"sortable filterable\">\n<caption>Most urgent first</caption>\n<thead><tr>");
        foreach (string heading in (string[])["Review", "School", "Policy", "Due by", "Owner", "Notes"]) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{heading}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var (index, review) in urgent.Index())
        {
            var (sign, name) = SignOf(review.Tone);
            string date = review.DueBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
            page.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"{name}\" data-sort=\"{index}\"><span aria-hidden=\"true\">{sign}</span> {Encode(review.State)}</td><td>{Encode(schools[review.SchoolId])}</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td>{Encode(policies[review.PolicyId])}</td><td data-sort=\"{date}\">{Encode(review.DueByText)}</td><td>{Encode(review.Owner)}</td><td>{Encode(review.Notes)}</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }
}
