using PolicyForge.Html.Output;

namespace PolicyForge.Html.Site;

/// <summary>The site's first page: search over all schools, the schools, the trust's own policies.</summary>
internal static class TrustPageWriter
{
    public static SiteFile Write(SiteModel site)
    {
        var page = new SitePage(SitePath.Trust, "Policies", null, []) { HasScript = true };
        return SitePageWriter.Write(site, page, output =>
        {
            SearchWriter.WriteSearch(site, output);
            WriteSchools(site, page, output);
            if (!site.Policies.IsEmpty)
            {
                output.Raw("<section class=\"group\">\n<h2>Policies of the whole trust</h2>\n"u8);
                PolicyListWriter.Write(site.Policies, page, output);
                output.Raw("</section>\n"u8);
            }

            PolicyListWriter.WriteMissing(site.Missing, output);
        });
    }

    private static void WriteSchools(SiteModel site, SitePage page, HtmlBuffer output)
    {
        if (site.Schools.IsEmpty) return;
        output.Raw("<section>\n<h2>Our schools</h2>\n<ul class=\"schools\">\n"u8);
        foreach (SiteSchool school in site.Schools)
        {
            output.Raw("<li><h3>"u8);
            SitePageWriter.WriteLink(page.Path, SitePath.School(school.Id), school.Name, output);
            output.Raw("</h3>"u8);
            if (school.Phase is { } phase)
            {
                output.Raw("<p>"u8);
                output.Text(phase);
                output.Raw("</p>"u8);
            }

            output.Raw("<p>"u8);
            output.Text(SchoolPageWriter.Count(school.Policies));
            output.Raw("</p></li>\n"u8);
        }

        output.Raw("</ul>\n</section>\n"u8);
    }
}
