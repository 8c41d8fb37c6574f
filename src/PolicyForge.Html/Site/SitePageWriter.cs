using System.Collections.Immutable;
using PolicyForge.Html.Inlines;
using PolicyForge.Html.Output;
using PolicyForge.Html.Styles;

namespace PolicyForge.Html.Site;

/// <summary>A page's place in the site.</summary>
/// <param name="Path">From the root.</param>
/// <param name="Title">Of the page; its first-level heading.</param>
/// <param name="School">Whose colours and logo it wears; null for the trust's.</param>
/// <param name="Trail">The pages above it, from the root: words and path.</param>
internal sealed record SitePage(string Path, string Title, SiteSchool? School, ImmutableArray<(string Words, string Path)> Trail)
{
    public bool HasScript { get; init; }
}

/// <summary>What every page of the site has: head, banner, trail, heading, foot.</summary>
internal static class SitePageWriter
{
    public static SiteFile Write(SiteModel site, SitePage page, Action<HtmlBuffer> main)
    {
        using var output = new HtmlBuffer();
        WriteHead(site, page, output);
        WriteBanner(site, page, output);
        output.Raw("<main id=\"pf_main\" tabindex=\"-1\">\n<h1 class=\"title\">"u8);
        output.Text(page.Title);
        output.Raw("</h1>\n"u8);
        if (site.IsInternal) output.Raw("<p class=\"notice\">For the trust and its schools, not for the public: this view also shows what is overdue, under revision, never approved or missing.</p>\n"u8);
        main(output);
        output.Raw("</main>\n"u8);
        WriteFoot(site, output);
        if (page.HasScript)
        {
            output.Raw("<script>"u8);
            output.Raw(SiteStyle.Script.Css);
            output.Raw("</script>\n"u8);
        }

        output.Raw("</body>\n</html>\n"u8);
        return new SiteFile(page.Path, [.. output.Written]);
    }

    public static void WriteLink(string from, string to, string words, HtmlBuffer output)
    {
        output.Raw("<a"u8);
        output.Attribute("href"u8, SitePath.Link(from, to));
        output.Raw(">"u8);
        output.Text(words);
        output.Raw("</a>"u8);
    }

    private static void WriteHead(SiteModel site, SitePage page, HtmlBuffer output)
    {
        PageStyle style = SiteStyle.For(page.School?.Palette ?? site.Palette, site.Typography);
        output.Raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "u8);
        output.Text(style.Hash);
        if (page.HasScript)
        {
            output.Raw("; script-src "u8);
            output.Text(SiteStyle.Script.Hash);
        }

        output.Raw("; img-src data:; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"u8);
        output.Raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"PolicyForge\">\n"u8);
        if (site.IsInternal) output.Raw("<meta name=\"robots\" content=\"noindex, nofollow\">\n"u8);
        output.Raw("<title>"u8);
        output.Text(page.School is null || page.Title == page.School.Name ? $"{page.Title} - {site.TrustName}" : $"{page.Title} - {page.School.Name} - {site.TrustName}");
        output.Raw("</title>\n<style>"u8);
        output.Raw(style.Css);
        output.Raw("</style>\n</head>\n<body class=\"site\">\n"u8);
    }

    private static void WriteBanner(SiteModel site, SitePage page, HtmlBuffer output)
    {
        output.Raw("<a class=\"skip\" href=\"#pf_main\">Skip to the policies</a>\n<header class=\"banner\">\n<div class=\"banner-line\">\n"u8);
        if ((page.School?.Logo ?? site.Logo) is { } logo)
        {
            output.Raw("<span class=\"logo-plate\">"u8);
            HtmlImageWriter.Write(logo, output);
            output.Raw("</span>\n"u8);
        }

        output.Raw("<div class=\"banner-names\"><p class=\"banner-name\">"u8);
        output.Text(page.School?.Name ?? site.TrustName);
        output.Raw("</p>"u8);
        if (page.School is not null)
        {
            output.Raw("<p class=\"banner-trust\">"u8);
            output.Text(site.TrustName);
            output.Raw("</p>"u8);
        }

        output.Raw("</div>\n</div>\n</header>\n"u8);
        if (!page.Trail.IsEmpty) WriteTrail(page, output);
    }

    private static void WriteTrail(SitePage page, HtmlBuffer output)
    {
        output.Raw("<nav class=\"trail\" aria-label=\"Where you are\">\n<ol>\n"u8);
        foreach ((string words, string path) in page.Trail)
        {
            output.Raw("<li>"u8);
            WriteLink(page.Path, path, words, output);
            output.Raw("</li>\n"u8);
        }

        output.Raw("<li><span aria-current=\"page\">"u8);
        output.Text(page.Title);
        output.Raw("</span></li>\n</ol>\n</nav>\n"u8);
    }

    private static void WriteFoot(SiteModel site, HtmlBuffer output)
    {
        output.Raw("<footer class=\"colophon\">\n<p>Policies of "u8);
        output.Text(site.TrustName);
        output.Raw(", as they stood on "u8);
        output.Text(site.AsOf);
        output.Raw("</p>\n"u8);
        if (site.Website is { } website && LinkTarget.IsAllowed(website))
        {
            output.Raw("<p><a"u8);
            output.Attribute("href"u8, website);
            output.Raw(">The trust's website</a></p>\n"u8);
        }

        output.Raw("</footer>\n"u8);
    }
}
