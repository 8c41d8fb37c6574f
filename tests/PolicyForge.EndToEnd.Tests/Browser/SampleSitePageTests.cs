using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Browser;

/// <summary>The websites of the sample workspace, for the public and for the trust, as the command writes them.</summary>
public sealed class SampleSitePageTests(ChromiumBrowser browser, SampleSites sites) : IClassFixture<ChromiumBrowser>, IClassFixture<SampleSites>
{
    [Theory]
    [InlineData("public/index.html", ColorScheme.Light, 1280)]
    [InlineData("public/schools/aldergate/index.html", ColorScheme.Dark, 390)]
    [InlineData("public/schools/aldergate/archive/data-protection.html", ColorScheme.Light, 390)]
    [InlineData("internal/index.html", ColorScheme.Dark, 390)]
    [InlineData("internal/schools/larkrise-hollow/index.html", ColorScheme.Light, 390)]
    [InlineData("internal/schools/saltmarsh-point/index.html", ColorScheme.Dark, 1280)]
    public async Task Page_has_no_accessibility_finding_fits_the_window_and_asks_for_nothing(string path, ColorScheme scheme, int width)
    {
        IPage page = await browser.OpenAsync(scheme, width);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(Address(path));
        Assert.Empty(await Accessibility.FindingsAsync(page));
        Assert.Empty(await WindowFit.TooWideAsync(page));
        Assert.All(asked, url => Assert.True(url == Address(path) || url.StartsWith("data:", StringComparison.Ordinal), url));
    }

    [Fact]
    public async Task Search_leads_to_a_document_from_a_folder()
    {
        IPage page = await browser.OpenAsync();
        await page.GotoAsync(Address("public/index.html"));
        await page.GetByLabel("Find a policy in any school").FillAsync("data aldergate");
        await page.Locator("#pf_results a").ClickAsync();
        Assert.Contains("Data Protection Policy", await page.TitleAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public void Every_link_of_the_site_arrives(string site)
    {
        var pages = Directory.EnumerateFiles(sites.Folder[site], "*.html", SearchOption.AllDirectories).ToDictionary(path => path, Parse, StringComparer.Ordinal);
        Assert.NotEmpty(pages);
        string[] broken = [.. pages.SelectMany(page => page.Value.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(href => !Arrives(page.Key, href, pages)).Select(href => $"{page.Key}: {href}"))];
        Assert.Empty(broken);
        Assert.All(pages.Values, page => Assert.Empty(page.QuerySelectorAll("link[rel~=stylesheet], script[src], iframe, img:not([src^='data:'])")));
    }

    private static bool Arrives(string from, string href, Dictionary<string, IHtmlDocument> pages)
    {
        var target = new Uri(new Uri(new Uri(from).AbsoluteUri), href);
        if (!target.IsFile) return target.Scheme is "https" or "http" or "mailto" or "tel";
        if (target.Fragment.Length < 2) return File.Exists(target.LocalPath);
        return pages.TryGetValue(target.LocalPath, out var page) && page.GetElementById(Uri.UnescapeDataString(target.Fragment[1..])) is not null;
    }

    private static IHtmlDocument Parse(string path) => new HtmlParser().ParseDocument(File.ReadAllText(path));

    private string Address(string path) => new Uri(sites.Folder[path]).AbsoluteUri;
}

/// <summary>Both sites, written once.</summary>
public sealed class SampleSites : IDisposable
{
    public SampleSites()
    {
        foreach (string[] arguments in new string[][] { ["public"], ["internal", "--internal"] })
        {
            CommandRun run = CommandRun.Of(RepositoryRoot.Path, ["site", "--format", "html", "--output", Folder[arguments[0]], .. arguments[1..]]);
            Assert.Equal(0, run.ExitCode);
        }
    }

    public TemporaryFolder Folder { get; } = new();

    public void Dispose() => Folder.Dispose();
}
