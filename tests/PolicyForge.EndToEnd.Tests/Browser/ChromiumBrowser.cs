using Microsoft.Playwright;

namespace PolicyForge.EndToEnd.Tests.Browser;

/// <summary>One Chromium for all browser tests: the machine's own, found on PATH, never downloaded.</summary>
/// <remarks>Where there is none, tests skip and say so; with POLICYFORGE_REQUIRE_TOOLS=1 they fail.</remarks>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (FindOnPath() is not { } chromium) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = Arguments });
    }

    /// <summary>A page of its own context, with these wishes of the reader. Skips the test where there is no Chromium.</summary>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="width">Pixels of the window.</param>
    /// <param name="offline">False lets the page reach a server of the test's.</param>
    /// <param name="runsScripts">False for a reader who allows none.</param>
    public async Task<IPage> OpenAsync(ColorScheme scheme = ColorScheme.Light, int width = 1280, bool offline = true, bool runsScripts = true)
    {
        if (_browser is null && Environment.GetEnvironmentVariable("POLICYFORGE_REQUIRE_TOOLS") == "1") Assert.Fail("No chromium on PATH.");
        Assert.SkipWhen(_browser is null, "No chromium on PATH.");
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Offline = offline,
            JavaScriptEnabled = runsScripts,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    private static string? FindOnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome", "chromium.exe", "chrome.exe" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
