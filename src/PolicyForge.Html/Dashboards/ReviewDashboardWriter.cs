using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Html.Dashboards;

/// <summary>Writes the dashboard as one page that loads nothing: counts, what needs attention, a heat map, the coming year.</summary>
/// <remarks>States are told by words and signs, never by colour alone. The one script sorts tables; without it the page is complete.</remarks>
public static class ReviewDashboardWriter
{
    private static readonly string Style = Resource("dashboard.css");
    private static readonly string Script = Resource("dashboard.js");

    public static string Write(ReviewDashboard dashboard)
    {
        var page = new StringBuilder();
        string day = dashboard.AsOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{HashOf(Style)}'; script-src 'sha256-{HashOf(Script)}'">
            <title>Policy reviews, {Encode(dashboard.TrustName)}, {day}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>Policy reviews</h1>
            <p class="lead">{Encode(dashboard.TrustName)}, {day}</p>

            """);
        AppendCounts(page, dashboard);
        AppendAttention(page, dashboard);
        HeatMapWriter.Append(page, dashboard);
        TimelineWriter.Append(page, dashboard);
        return page.Append(CultureInfo.InvariantCulture, $"</main>\n<script>{Script}</script>\n</body>\n</html>\n").ToString();
    }

    /// <summary>The sign and class of a tone: the sign tells it where colour does not.</summary>
    internal static (string Sign, string Class) SignOf(DashboardTone tone) => tone switch
    {
        DashboardTone.Late => ("✖", "late"),
        DashboardTone.Attention => ("▲", "attention"),
        DashboardTone.Soon => ("◆", "soon"),
        DashboardTone.Fine => ("✔", "fine"),
        _ => ("–", "none"),
    };

    internal static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static void AppendCounts(StringBuilder page, ReviewDashboard dashboard)
    {
        page.Append("<ul class=\"counts\">\n");
        foreach (var (tone, words) in new[]
                 {
                     (DashboardTone.Late, "overdue"), (DashboardTone.Attention, "need attention"), (DashboardTone.Soon, "due soon"), (DashboardTone.Fine, "current"),
                 })
        {
            var (sign, name) = SignOf(tone);
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"{name}\"><span aria-hidden=\"true\">{sign}</span> <strong>{dashboard.Reviews.Count(review => review.Tone == tone)}</strong> {words}</li>\n");
        }

        page.Append("</ul>\n");
    }

    private static void AppendAttention(StringBuilder page, ReviewDashboard dashboard)
    {
        page.Append("<h2>What needs attention</h2>\n");
        var urgent = dashboard.Reviews.Where(review => review.Tone >= DashboardTone.Soon).ToArray();
        if (urgent.Length == 0)
        {
            page.Append("<p>Nothing is due.</p>\n");
            return;
        }

        var schools = dashboard.Schools.ToDictionary(school => school.Id, school => school.Name, StringComparer.Ordinal);
        var policies = dashboard.Policies.ToDictionary(policy => policy.Id, policy => policy.Name, StringComparer.Ordinal);
        page.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"What needs attention\">\n<table class=\"sortable\">\n<caption>Most urgent first</caption>\n<thead><tr>");
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

    private static string HashOf(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = typeof(ReviewDashboardWriter).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
