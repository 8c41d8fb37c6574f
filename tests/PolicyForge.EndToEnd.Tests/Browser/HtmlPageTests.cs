using System.Text;
using Microsoft.Playwright;
using PolicyForge.Documents.Layouts;
using PolicyForge.Html;
using PolicyForge.Html.Tests.Samples;

namespace PolicyForge.EndToEnd.Tests.Browser;

public sealed class HtmlPageTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    public static TheoryData<string, ColorScheme, int> Views
    {
        get
        {
            var views = new TheoryData<string, ColorScheme, int> { { "decimal", ColorScheme.Light, 375 }, { "plain", ColorScheme.Dark, 375 } };
            foreach (Layout layout in SampleLayouts.All)
            {
                views.Add(layout.Id, ColorScheme.Light, 1280);
                views.Add(layout.Id, ColorScheme.Dark, 1280);
            }

            return views;
        }
    }

    [Theory, MemberData(nameof(Views))]
    public async Task Every_node_in_every_layout_has_no_accessibility_finding(string layout, ColorScheme scheme, int width)
    {
        IPage page = await browser.OpenAsync(scheme, width);
        await page.SetContentAsync(PageIn(layout));
        Assert.Empty(await Accessibility.FindingsAsync(page));
    }

    [Theory]
    [InlineData(ColorScheme.Light, false)]
    [InlineData(ColorScheme.Dark, false)]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Dark, true)]
    public async Task Redline_in_both_views_has_no_accessibility_finding(ColorScheme scheme, bool isSideBySide)
    {
        IPage page = await browser.OpenAsync(scheme);
        await page.SetContentAsync(Redline());
        if (isSideBySide) await page.GetByLabel("Old beside new").CheckAsync();
        Assert.Empty(await Accessibility.FindingsAsync(page));
        Assert.Equal(isSideBySide, await page.Locator(".side-view").IsVisibleAsync());
        Assert.Equal(!isSideBySide, await page.Locator(".inline-view").IsVisibleAsync());
    }

    [Fact]
    public async Task Redline_can_show_only_what_changed()
    {
        IPage page = await browser.OpenAsync();
        await page.SetContentAsync(Redline());
        ILocator unchanged = page.Locator(".inline-view").GetByText("Nothing changed here.");
        ILocator whollyNew = page.Locator(".inline-view").GetByText("Calls are made from school.");
        Assert.True(await unchanged.IsVisibleAsync());
        await page.GetByLabel("Only what changed").CheckAsync();
        Assert.False(await unchanged.IsVisibleAsync());
        Assert.True(await whollyNew.IsVisibleAsync());
    }

    [Fact]
    public async Task A_page_with_faults_has_findings()
    {
        IPage page = await browser.OpenAsync();
        await page.SetContentAsync("<html><body><h3 style='color:#ccc'>Pale</h3><img src='data:,'><input></body></html>");
        string findings = string.Join('\n', await Accessibility.FindingsAsync(page));
        Assert.All((string[])["color-contrast", "image-alt", "label", "html-has-lang", "region"], rule => Assert.Contains(rule + ":", findings));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    [InlineData(320)]
    public async Task Every_node_fits_the_width_of_the_window(int width)
    {
        IPage page = await browser.OpenAsync(width: width);
        await page.SetContentAsync(PageIn("decimal"));
        Assert.Empty(await WindowFit.TooWideAsync(page));
    }

    [Fact]
    public async Task Every_node_meets_its_own_content_security_policy()
    {
        IPage page = await browser.OpenAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.RequestFailed += (_, request) => complaints.Add(request.Url);
        await page.SetContentAsync(PageIn("decimal"));
        Assert.Empty(complaints);
        Assert.Equal("rgb(31, 56, 100)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).color"));
    }

    [Fact]
    public async Task Numbered_paragraph_is_copied_with_its_number_and_a_space()
    {
        IPage page = await browser.OpenAsync();
        await page.SetContentAsync(PageIn("decimal"));
        string copied = await page.EvaluateAsync<string>("(() => { const s = getSelection(); s.selectAllChildren(document.querySelector('p.numbered')); return s.toString(); })()");
        Assert.StartsWith("1.1 Social media is part of daily life.", copied);
    }

    private static string Redline()
    {
        using var output = new MemoryStream();
        new HtmlRedlineWriter().Write(RedlineSample.Document, SampleLayouts.Decimal, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string PageIn(string id)
    {
        Layout layout = SampleLayouts.All.Single(l => l.Id == id);
        using var output = new MemoryStream();
        new HtmlWriter().Write(EveryNode.In(layout), layout, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
