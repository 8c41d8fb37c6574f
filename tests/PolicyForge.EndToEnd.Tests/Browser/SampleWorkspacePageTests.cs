using Microsoft.Playwright;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Browser;

/// <summary>Pages of the sample workspace, one of each school, as the command builds them.</summary>
public sealed class SampleWorkspacePageTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>, IDisposable
{
    private readonly TemporaryFolder _output = new();

    [Theory]
    [InlineData("meadow-bank", "social-media", ColorScheme.Light, 375)]
    [InlineData("saltmarsh-point", "social-media", ColorScheme.Dark, 1280)]
    [InlineData("larkrise-hollow", "complaints", ColorScheme.Light, 1280)]
    [InlineData("aldergate", "online-safety-and-acceptable-use", ColorScheme.Light, 1280)]
    [InlineData("pipkin-lane", "data-protection", ColorScheme.Dark, 375)]
    public async Task Page_has_no_accessibility_finding_and_fits_the_window(string school, string policy, ColorScheme scheme, int width)
    {
        IPage page = await browser.OpenAsync(scheme, width);
        CommandRun run = CommandRun.Of(RepositoryRoot.Path, "build", policy, "--school", school, "--format", "html", "--output", _output.Path);
        Assert.Equal(0, run.ExitCode);
        // The sample has one own text that is behind, on purpose; nothing else is said.
        Assert.DoesNotContain("PF", run.Error.Replace("PF1208", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await page.GotoAsync(new Uri(Path.Combine(_output.Path, school, policy + ".html")).AbsoluteUri);
        Assert.Empty(await Accessibility.FindingsAsync(page));
        Assert.Empty(await WindowFit.TooWideAsync(page));
    }

    public void Dispose() => _output.Dispose();
}
