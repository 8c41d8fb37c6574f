using Microsoft.Playwright;
using PolicyForge.EndToEnd.Tests.Browser;
using PolicyForge.Studio.Tests.Running;

namespace PolicyForge.Studio.Tests.Browser;

/// <summary>A school adapts a clause and consults its unions, in a real browser.</summary>
public sealed class JourneyTests(ChromiumBrowser browser, OneStudio one) : IClassFixture<ChromiumBrowser>, IClassFixture<OneStudio>
{
    /// <summary>Everything works without scripts too; with them, what is typed is kept and printed by itself.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task School_adapts_a_clause_and_consults(bool runsScripts)
    {
        one.Studio.Sample.Reset();
        IPage page = await browser.OpenAsync(offline: false, runsScripts: runsScripts);
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(one.Studio.NewEntryAddress());
        await page.GetByLabel("Your name").FillAsync("Joanne Tillotson");
        await page.GetByLabel("Your e-mail address").FillAsync("pastoral@meadowbank.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Meadow Bank Primary School", Exact = true }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link, new() { Name = "Social Media Policy" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Adapt it: Contact with learners and their families" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your text" }).FillAsync("Staff tell the {{ terms.head }} of any contact with a {{ terms.learner }} outside work.");
        await page.GetByLabel("Why your school says it in its own way").FillAsync("Many of our staff are parents too");
        if (!runsScripts) await page.GetByRole(AriaRole.Button, new() { Name = "Show how it prints" }).ClickAsync();
        await page.FrameLocator("#preview-frame").GetByText("Staff tell the headteacher of any contact with a pupil outside work.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved: Contact with learners")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Social Media Policy" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Consult the unions" }).ClickAsync();
        await page.GetByLabel("Last day for answers").FillAsync("2026-12-11");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the consultation" }).ClickAsync();
        await Assertions.Expect(page.GetByText("open, 13 days left")).ToBeVisibleAsync();
        var pack = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download the pack" }).ClickAsync());
        Assert.StartsWith("meadow-bank-social-media-", pack.SuggestedFilename);
        Assert.Equal("Joanne Tillotson", one.Studio.Sample.Git("log", "-1", "--format=%an"));
        await page.Context.CloseAsync();
    }
}
