using Microsoft.Playwright;
using PolicyForge.EndToEnd.Tests.Browser;
using PolicyForge.Studio.Tests.Running;

namespace PolicyForge.Studio.Tests.Browser;

/// <summary>Every page in a real browser: nothing for axe to find, and nothing wider than the window, light and dark.</summary>
/// <remarks>With POLICYFORGE_PICTURES naming a folder, each page is also kept as a picture.</remarks>
public sealed class StudioPageTests(ChromiumBrowser browser, OneStudio shared) : IClassFixture<ChromiumBrowser>, IClassFixture<OneStudio>
{
    private const string Policy = "/schools/meadow-bank/policies/social-media";

    private static readonly (string Name, string Address)[] Places =
    [
        ("home", "/"), ("school", "/schools/meadow-bank"), ("policy", Policy), ("clause", $"{Policy}/clauses/social-media/contact-with-learners"), ("clause-own", $"{Policy}/clauses/social-media/official-accounts"),
        ("clause-central", $"{Policy}/clauses/social-media/appropriate-use"), ("compare", $"{Policy}/compare"), ("consult", $"{Policy}/consult"), ("consult-open", "/schools/saltmarsh-point/policies/social-media/consult"),
        ("consult-ended", "/schools/larkrise-hollow/policies/staff-code-of-conduct/consult"), ("approve", $"{Policy}/approve"), ("details", "/schools/meadow-bank/details"), ("changes", "/changes"), ("you", "/you"), ("missing", "/schools/nowhere"),
    ];

    public static TheoryData<string, ColorScheme, int> Views()
    {
        var views = new TheoryData<string, ColorScheme, int>();
        foreach (var (name, _) in Places)
        {
            foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 360) }) views.Add(name, scheme, width);
        }

        foreach (var (scheme, width) in new[] { (ColorScheme.Dark, 1280), (ColorScheme.Light, 360), (ColorScheme.Light, 1920) }) views.Add("clause-own", scheme, width);
        return views;
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_has_no_accessibility_finding_and_fits_the_window(string name, ColorScheme scheme, int width)
    {
        IPage page = await browser.OpenAsync(scheme, width, offline: false);
        page.SetDefaultTimeout(60_000);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await EnterAsync(page);
        await page.GotoAsync(shared.Studio.Address + Places.Single(place => place.Name == name).Address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        if (Environment.GetEnvironmentVariable("POLICYFORGE_PICTURES") is { Length: > 0 } folder)
        {
            // A frame that is out of sight is not painted.
            int height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            await page.SetViewportSizeAsync(width, Math.Min(height, 6000));
            await page.WaitForTimeoutAsync(1500);
            await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(folder, $"{name}-{scheme.ToString().ToLowerInvariant()}-{width}.png") });
        }

        // axe waits for ever for a frame in which nothing can run. What is in them has tests of its own: they are the writers' pages.
        Assert.Equal(0, await page.Locator("iframe:not([sandbox]), iframe[sandbox*=scripts], iframe[sandbox*=same-origin], iframe:not([title])").CountAsync());
        await page.EvaluateAsync("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        Assert.Empty(await Accessibility.FindingsAsync(page).WaitAsync(TimeSpan.FromMinutes(2)));
        Assert.Empty(await WindowFit.TooWideAsync(page));
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    private async Task EnterAsync(IPage page)
    {
        await page.GotoAsync(shared.Studio.NewEntryAddress());
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
    }
}
