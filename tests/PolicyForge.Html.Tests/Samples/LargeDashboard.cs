using PolicyForge.Documents.Sheets;
using PolicyForge.Html.Dashboards;

namespace PolicyForge.Html.Tests.Samples;

/// <summary>A dashboard of any size, the same each time: every tone, policies that some schools have not, dates over two years.</summary>
public static class LargeDashboard
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static ReviewDashboard Make(int schools, int policies) => new(
        "Example Learning Trust",
        Today,
        [.. Enumerable.Range(1, schools).Select(number => new DashboardHeading($"school-{number}", $"Example {(number % 3 == 0 ? "Church of England Primary School" : "Academy")} {number}"))],
        [.. Enumerable.Range(1, policies).Select(number => new DashboardHeading($"policy-{number}", $"{(number % 4 == 0 ? "Supporting pupils with medical conditions" : "Conduct")} policy {number}"))],
        [.. from school in Enumerable.Range(1, schools) from policy in Enumerable.Range(1, policies) where (school + policy) % 17 != 0 select Review(school, policy)],
        []);

    private static DashboardReview Review(int school, int policy)
    {
        int days = ((school * 37) + (policy * 61)) % 700;
        var due = Today.AddDays(days - 60);
        var (tone, state) = (days - 60) switch
        {
            < 0 and var late => (Tone.Late, $"overdue by {-late} days"),
            < 20 => (Tone.Attention, "law has changed"),
            < 90 and var left => (Tone.Soon, $"due in {left} days"),
            > 630 => (Tone.None, "withdrawn"),
            _ => (Tone.Fine, "current"),
        };
        return new DashboardReview($"school-{school}", $"policy-{policy}", tone, state, due, due.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture), "Director of IT", "");
    }
}
