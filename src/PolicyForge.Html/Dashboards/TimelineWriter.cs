using System.Globalization;
using System.Text;
using static PolicyForge.Html.Dashboards.DashboardPage;

namespace PolicyForge.Html.Dashboards;

/// <summary>The coming twelve months: a bar a month, drawn as SVG, with the same figures as words for readers who cannot see it.</summary>
internal static class TimelineWriter
{
    public const string Title = "The coming year";

    private const int Months = 12;
    private const int BarWidth = 44;
    private const int Step = 60;
    private const int Height = 140;

    public static void Append(StringBuilder page, ReviewDashboard dashboard)
    {
        var first = new DateOnly(dashboard.AsOf.Year, dashboard.AsOf.Month, 1);
        var counts = Enumerable.Range(0, Months).Select(first.AddMonths)
            .Select(month => (Month: month, Count: dashboard.Reviews.Count(review => review.DueBy is { } due && due.Year == month.Year && due.Month == month.Month)))
            .ToArray();
        int most = Math.Max(1, counts.Max(of => of.Count));
        string words = string.Join("; ", counts.Where(of => of.Count > 0).Select(of => $"{of.Month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}: {of.Count}"));
        BeginSection(page, Title);
        page.Append("<figure>\n");
        page.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Months * Step} {Height + 50}\" role=\"img\" aria-label=\"Reviews due in each month. {Encode(words.Length == 0 ? "None." : words)}\">\n");
        foreach (var (index, (month, count)) in counts.Index())
        {
            int height = count * Height / most;
            int x = (index * Step) + ((Step - BarWidth) / 2);
            int centre = (index * Step) + (Step / 2);
            if (count > 0) page.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{Height - height + 18}\" width=\"{BarWidth}\" height=\"{height}\"/><text x=\"{centre}\" y=\"{Height - height + 12}\">{count}</text>\n");
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"{centre}\" y=\"{Height + 34}\">{month.ToString("MMM", CultureInfo.InvariantCulture)}</text><text x=\"{centre}\" y=\"{Height + 48}\" class=\"year\">{month.Year}</text>\n");
        }

        page.Append("</svg>\n<figcaption>Reviews due in each month, overdue ones apart.</figcaption>\n</figure>\n");
    }
}
