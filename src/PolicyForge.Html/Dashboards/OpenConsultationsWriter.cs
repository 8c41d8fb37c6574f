using System.Globalization;
using System.Text;
using static PolicyForge.Html.Dashboards.DashboardPage;

namespace PolicyForge.Html.Dashboards;

/// <summary>The table of consultations that are open: until when, and who has not answered.</summary>
internal static class OpenConsultationsWriter
{
    public const string Title = "Open consultations";

    public static void Append(StringBuilder page, ReviewDashboard dashboard)
    {
        if (dashboard.Consultations.Count == 0) return;
        BeginSection(page, Title);
        BeginFrame(page, Title);
        page.Append("<table class=\"sortable filterable\">\n<caption>Texts that are with the unions</caption>\n<thead><tr>");
        foreach (string heading in (string[])["State", "School", "Policy", "With", "Answers by", "Not answered", "Notes"]) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{heading}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var consultation in dashboard.Consultations)
        {
            var (sign, name) = SignOf(consultation.Tone);
            page.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"{name}\" data-sort=\"{consultation.Closes:yyyy-MM-dd}\"><span aria-hidden=\"true\">{sign}</span> {Encode(consultation.State)}</td><td>{Encode(consultation.Organisation)}</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td>{Encode(consultation.Policy)}</td><td>{Encode(consultation.With)}</td><td data-sort=\"{consultation.Closes:yyyy-MM-dd}\">{Encode(consultation.ClosesText)}</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td>{Encode(consultation.Unanswered)}</td><td>{Encode(consultation.Notes)}</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }
}
