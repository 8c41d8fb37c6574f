using System.Collections.Immutable;
using PolicyForge.Html.Output;

namespace PolicyForge.Html.Site;

/// <summary>A school's page: its statutory policies, the others, and what is missing.</summary>
internal static class SchoolPageWriter
{
    public static SiteFile Write(SiteModel site, SiteSchool school)
    {
        var page = new SitePage(SitePath.School(school.Id), school.Name, school, [(site.TrustName, SitePath.Trust)]) { HasScript = true };
        return SitePageWriter.Write(site, page, output =>
        {
            WriteSummary(school, output);
            SearchWriter.WriteFilter(output);
            WriteGroup("Statutory policies", [.. school.Policies.Where(p => p.IsStatutory)], page, output);
            WriteGroup(school.Policies.Any(p => p.IsStatutory) ? "Other policies" : "Policies", [.. school.Policies.Where(p => !p.IsStatutory)], page, output);
            PolicyListWriter.WriteMissing(school.Missing, output);
        });
    }

    /// <summary>How many policies there are and how many want attention, in words.</summary>
    public static string Count(ImmutableArray<SitePolicy> policies)
    {
        string all = policies.Length == 1 ? "1 policy" : $"{policies.Length} policies";
        return string.Join(", ",
        [
            all,
            .. Of(SiteReviewState.Overdue, "overdue for review"),
            .. Of(SiteReviewState.LawChanged, "to review because the law has changed"),
            .. Of(SiteReviewState.NeverApproved, "never approved"),
        ]);

        string[] Of(SiteReviewState state, string words) => policies.Count(policy => policy.ReviewState == state) is > 0 and var count ? [$"{count} {words}"] : [];
    }

    private static void WriteSummary(SiteSchool school, HtmlBuffer output)
    {
        output.Raw("<p class=\"subtitle\">"u8);
        output.Text(school.Phase is null ? Count(school.Policies) : $"{school.Phase}: {Count(school.Policies)}");
        output.Raw("</p>\n"u8);
        if (school.Website is not { } website || !LinkTarget.IsAllowed(website)) return;
        output.Raw("<p><a"u8);
        output.Attribute("href"u8, website);
        output.Raw(">The school's website</a></p>\n"u8);
    }

    private static void WriteGroup(string heading, ImmutableArray<SitePolicy> policies, SitePage page, HtmlBuffer output)
    {
        if (policies.IsEmpty) return;
        output.Raw("<section class=\"group\">\n<h2>"u8);
        output.Text(heading);
        output.Raw("</h2>\n"u8);
        PolicyListWriter.Write(policies, page, output);
        output.Raw("</section>\n"u8);
    }
}
