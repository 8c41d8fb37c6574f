using System.Collections.Concurrent;
using Microsoft.Playwright;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.Html.Dashboards;
using PolicyForge.Html.Tests.Samples;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Browser;

/// <summary>The dashboard of reviews and the register, of the sample workspace.</summary>
public sealed class DashboardPageTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private static readonly ConcurrentDictionary<string, string> Pages = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("reviews", ColorScheme.Light, 1280)]
    [InlineData("reviews", ColorScheme.Dark, 1280)]
    [InlineData("reviews", ColorScheme.Light, 400)]
    [InlineData("reviews", ColorScheme.Dark, 400)]
    [InlineData("register", ColorScheme.Light, 1280)]
    [InlineData("register", ColorScheme.Dark, 400)]
    public async Task Page_has_no_accessibility_finding_and_fits_the_window(string command, ColorScheme scheme, int width)
    {
        IPage page = await OpenAsync(command, scheme, width);
        Assert.Empty(await Accessibility.FindingsAsync(page));
        Assert.Empty(await WindowFit.TooWideAsync(page));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 400)]
    public async Task Dense_heat_map_has_no_accessibility_finding_fits_the_window_and_keeps_its_headings_in_view(ColorScheme scheme, int width)
    {
        IPage page = await browser.OpenAsync(scheme, width);
        await page.SetContentAsync(ReviewDashboardWriter.Write(LargeDashboard.Make(schools: 20, policies: 16)));
        Assert.Empty(await Accessibility.FindingsAsync(page));
        Assert.Empty(await WindowFit.TooWideAsync(page));
        await page.EvaluateAsync("document.querySelector('.map').parentElement.scrollTo(30, 40)");
        Assert.True(await page.EvaluateAsync<bool>("""
            () => {
              const frame = document.querySelector('.map').parentElement.getBoundingClientRect();
              const head = document.querySelector('.map thead th').getBoundingClientRect();
              const row = [...document.querySelectorAll('.map tbody th')].at(-1).getBoundingClientRect();
              return Math.abs(head.top - frame.top) < 2 && Math.abs(head.left - frame.left) < 2 && Math.abs(row.left - frame.left) < 2;
            }
            """));
    }

    [Fact]
    public async Task Register_is_sorted_by_a_heading_and_filtered_by_words()
    {
        IPage page = await OpenAsync("register", ColorScheme.Light, 1280);
        ILocator rows = page.Locator("table.sheet tbody tr:visible");
        int all = await rows.CountAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync("aldergate social media");
        Assert.Equal(1, await rows.CountAsync());
        Assert.Equal($"1 of {all} rows", await page.GetByRole(AriaRole.Status).TextContentAsync());
        await page.GetByRole(AriaRole.Searchbox).FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next review" }).ClickAsync();
        Assert.Equal("ascending", await page.Locator("th[aria-sort]").GetAttributeAsync("aria-sort"));
        string[] dates = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('table.sheet tbody tr')].map(row => row.cells[4].dataset.sort ?? '')");
        string[] dated = [.. dates.TakeWhile(date => date != "")];
        Assert.NotEmpty(dated);
        Assert.Equal(dated.Order(StringComparer.Ordinal), dated);
        Assert.All(dates.Skip(dated.Length), date => Assert.Equal("", date));
    }

    [Fact]
    public async Task Register_printed_has_its_headings_on_every_page()
    {
        Assert.SkipUnless(PdfText.IsWanted, "pdftotext is not installed.");
        IPage page = await OpenAsync("register", ColorScheme.Light, 1280);
        string[] printed = PdfText.PagesOf(await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));
        Assert.InRange(printed.Length, 3, 40);
        Assert.All(printed, text => Assert.Contains("Next review", text));
    }

    [Theory]
    [InlineData("reviews")]
    [InlineData("register")]
    public async Task Page_meets_its_own_content_security_policy(string command)
    {
        var complaints = new List<string>();
        IPage page = await OpenAsync(command, ColorScheme.Light, 1280, complaints);
        Assert.NotEqual(0, await page.Locator("th button").CountAsync());
        Assert.Empty(complaints);
    }

    private static string PageOf(string command)
    {
        CommandRun run = CommandRun.Of(RepositoryRoot.Path, command, "--format", "html");
        Assert.Equal("", run.Error);
        return run.Output;
    }

    private async Task<IPage> OpenAsync(string command, ColorScheme scheme, int width, List<string>? complaints = null)
    {
        IPage page = await browser.OpenAsync(scheme, width);
        page.Console += (_, message) => complaints?.Add(message.Text);
        await page.SetContentAsync(Pages.GetOrAdd(command, PageOf));
        return page;
    }
}
