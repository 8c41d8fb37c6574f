using PolicyForge.Html.Output;

namespace PolicyForge.Html.Site;

/// <summary>The earlier versions of one policy.</summary>
internal static class ArchivePageWriter
{
    public static SiteFile Write(SiteModel site, SiteSchool? school, SitePolicy policy)
    {
        var page = new SitePage(SitePath.Archive(school, policy), $"Earlier versions: {policy.Title}", school,
            school is null ? [(site.TrustName, SitePath.Trust)] : [(site.TrustName, SitePath.Trust), (school.Name, SitePath.School(school.Id))]);
        return SitePageWriter.Write(site, page, output =>
        {
            WriteCurrent(policy, page, output);
            output.Raw("<ol class=\"versions\" reversed>\n"u8);
            foreach (SiteArchivedVersion version in policy.Archive) WriteVersion(version, policy, page, output);
            output.Raw("</ol>\n"u8);
        });
    }

    private static void WriteCurrent(SitePolicy policy, SitePage page, HtmlBuffer output)
    {
        output.Raw("<p class=\"notice\">These versions are no longer in force. "u8);
        SiteDownload? current = policy.Downloads.OrderBy(d => d.Format).FirstOrDefault(d => SitePath.Link(page.Path, d.Path) is not null);
        if (current is not null)
        {
            output.Raw("The version in force is "u8);
            SitePageWriter.WriteLink(page.Path, current.Path, policy.Version is null ? policy.Title : $"{policy.Title}, version {policy.Version}", output);
            output.Raw("."u8);
        }

        output.Raw("</p>\n"u8);
    }

    private static void WriteVersion(SiteArchivedVersion version, SitePolicy policy, SitePage page, HtmlBuffer output)
    {
        output.Raw("<li>\n<h2>Version "u8);
        output.Text(version.Version);
        output.Raw("</h2>\n<p class=\"version-date\">"u8);
        output.Text(version.Status is null ? version.Date : $"{version.Date}, {PolicyListWriter.Lower(version.Status)}");
        output.Raw("</p>\n"u8);
        foreach (string paragraph in version.Summary)
        {
            output.Raw("<p>"u8);
            output.Text(paragraph);
            output.Raw("</p>\n"u8);
        }

        if (!version.Downloads.IsEmpty)
        {
            output.Raw("<ul class=\"files\">\n"u8);
            DownloadListWriter.WriteItems(version.Downloads, $"{policy.Title}, version {version.Version}", page.Path, output);
            output.Raw("</ul>\n"u8);
        }

        output.Raw("</li>\n"u8);
    }
}
