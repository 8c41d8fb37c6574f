using System.Globalization;
using System.Text;
using PolicyForge.Documents.Sheets;
using static PolicyForge.Html.Dashboards.DashboardPage;

namespace PolicyForge.Html.Dashboards;

/// <summary>The table of schools and policies, a cell for each review. With many policies a cell shows its sign alone, and its words where the pointer is.</summary>
internal static class HeatMapWriter
{
    public const string Title = "Schools and policies";

    /// <summary>More columns of words than this do not fit a window.</summary>
    private const int MostInWords = 10;

    public static void Append(StringBuilder page, ReviewDashboard dashboard)
    {
        bool isDense = dashboard.Policies.Count > MostInWords;
        var byPlace = dashboard.Reviews.GroupBy(review => (review.SchoolId, review.PolicyId)).ToDictionary(group => group.Key, group => group.First());
        BeginSection(page, Title);
        if (isDense) AppendLegend(page);
        BeginFrame(page, Title);
        page.Append(CultureInfo.InvariantCulture, $"<table class=\"map filterable{(isDense ? " dense" : "")}\">\n<caption>How each review stands</caption>\n<thead><tr><th scope=\"col\">School</th>");
        foreach (var policy in dashboard.Policies) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"><span>{Encode(policy.Name)}</span></th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var school in dashboard.Schools)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Encode(school.Name)}</th>");
            foreach (var policy in dashboard.Policies) AppendCell(page, byPlace.GetValueOrDefault((school.Id, policy.Id)), isDense);
            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void AppendCell(StringBuilder page, DashboardReview? review, bool isDense)
    {
        var (sign, name) = SignOf(review?.Tone ?? Tone.None);
        string words = review is null ? "not its policy" : Encode(review.State);
        // The sign of a dense map is the style sheet's: thousands of cells stay short.
        if (isDense) page.Append(CultureInfo.InvariantCulture, $"<td class=\"{(review is null ? "absent" : name)}\"><span>{words}</span></td>");
        else if (review is null) page.Append(CultureInfo.InvariantCulture, $"<td class=\"none\">{words}</td>");
        else page.Append(CultureInfo.InvariantCulture, $"<td class=\"{name}\"><span aria-hidden=\"true\">{sign}</span> {words}</td>");
    }

    /// <summary>Outside the frame, so that it never scrolls away.</summary>
    private static void AppendLegend(StringBuilder page)
    {
        static string Sign(Tone tone) => SignOf(tone).Sign;
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"legend\">{Sign(Tone.Late)} overdue, {Sign(Tone.Attention)} needs attention, {Sign(Tone.Soon)} due soon, {Sign(Tone.Fine)} current, {Sign(Tone.None)} withdrawn; empty where it is not the school’s policy.</p>\n");
    }
}
