using Microsoft.Playwright;
using PolicyForge.Html.Site;
using PolicyForge.Html.Tests.Samples;

namespace PolicyForge.EndToEnd.Tests.Browser;

/// <summary>The static site as a folder of files, opened as a visitor would open it.</summary>
public sealed class SitePageTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>, IDisposable
{
    private readonly DirectoryInfo _folder = WriteSite();

    [Theory]
    [InlineData("index.html", ColorScheme.Light, 1280)]
    [InlineData("index.html", ColorScheme.Dark, 375)]
    [InlineData("schools/larch-vale/index.html", ColorScheme.Light, 375)]
    [InlineData("schools/larch-vale/index.html", ColorScheme.Dark, 1280)]
    [InlineData("schools/st-cuthmans/index.html", ColorScheme.Light, 1280)]
    [InlineData("schools/st-cuthmans/archive/child-protection.html", ColorScheme.Dark, 1280)]
    [InlineData("schools/larch-vale/archive/child-protection.html", ColorScheme.Light, 1280)]
    public async Task Page_has_no_accessibility_finding_and_fits_the_window(string path, ColorScheme scheme, int width)
    {
        IPage page = await browser.OpenAsync(scheme, width);
        await page.GotoAsync(Address(path));
        Assert.Empty(await Accessibility.FindingsAsync(page));
        Assert.Empty(await WindowFit.TooWideAsync(page));
    }

    [Fact]
    public async Task Search_finds_a_policy_in_every_school_without_a_server()
    {
        IPage page = await browser.OpenAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync(Address("index.html"));
        await page.GetByLabel("Find a policy in any school").FillAsync("social MEDIA");
        Assert.Equal(
            ["Social media policy Larch Vale Primary School", "Social media policy St Cuthman's <Academy> & Sixth Form"],
            await page.Locator("#pf_results li").AllTextContentsAsync());
        Assert.Equal("2 policies found", await page.Locator("#pf_found").TextContentAsync());
        Assert.Empty(await Accessibility.FindingsAsync(page));
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("cafe", 2)]
    [InlineData("cuthman's conduct", 1)]
    [InlineData("zebra", 0)]
    [InlineData("<img src=x>", 0)]
    public async Task Search_looks_at_school_and_further_words_without_accents(string words, int found)
    {
        IPage page = await browser.OpenAsync();
        await page.GotoAsync(Address("index.html"));
        await page.GetByLabel("Find a policy in any school").FillAsync(words);
        Assert.Equal(found, await page.Locator("#pf_results li").CountAsync());
    }

    [Fact]
    public async Task Filter_leaves_the_policies_that_match()
    {
        IPage page = await browser.OpenAsync();
        await page.GotoAsync(Address("schools/larch-vale/index.html"));
        await page.GetByLabel("Find a policy on this page").FillAsync("neglect");
        Assert.Equal(1, await page.Locator(".policy:visible").CountAsync());
        Assert.False(await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Other policies" }).IsVisibleAsync());
        await page.GetByLabel("Find a policy on this page").FillAsync("");
        Assert.Equal(4, await page.Locator(".policy:visible").CountAsync());
    }

    [Fact]
    public async Task Page_leads_from_trust_to_school_to_earlier_versions_and_back()
    {
        IPage page = await browser.OpenAsync();
        await page.GotoAsync(Address("index.html"));
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Larch Vale Primary School" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Earlier versions of Safeguarding" }).ClickAsync();
        Assert.Equal("Earlier versions: Safeguarding and child protection policy", await page.Locator("h1").TextContentAsync());
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Larch Vale Learning Trust" }).ClickAsync();
        Assert.Equal("Policies", await page.Locator("h1").TextContentAsync());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static DirectoryInfo WriteSite()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("policyforge-site-");
        foreach (SiteFile file in SiteWriter.Write(SampleSite.Model))
        {
            string path = Path.Combine(folder.FullName, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, [.. file.Content]);
        }

        return folder;
    }

    private string Address(string path) => new Uri(Path.Combine(_folder.FullName, path)).AbsoluteUri;
}
