using System.Collections.Immutable;
using PolicyForge.Html.Output;

namespace PolicyForge.Html.Site;

/// <summary>Links to the files of a version. Each names the policy too, for readers who go from link to link.</summary>
internal static class DownloadListWriter
{
    public static void WriteItems(ImmutableArray<SiteDownload> downloads, string title, string from, HtmlBuffer output)
    {
        foreach (SiteDownload download in downloads.OrderBy(d => d.Format))
        {
            if (SitePath.Link(from, download.Path) is not { } link) continue;
            output.Raw("<li><a"u8);
            output.Attribute("href"u8, link);
            output.Raw(">"u8);
            output.Raw(Words(download.Format));
            output.Raw("<span class=\"unseen\">: "u8);
            output.Text(title);
            output.Raw("</span></a></li>\n"u8);
        }
    }

    private static ReadOnlySpan<byte> Words(SiteFormat format) => format switch
    {
        SiteFormat.Word => "Word"u8,
        SiteFormat.Pdf => "PDF"u8,
        _ => "Web page"u8,
    };
}
