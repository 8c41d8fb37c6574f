using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PolicyForge.EndToEnd.Tests.Browser;

/// <summary>Runs axe over a page: WCAG 2.2 A and AA, and axe's best practices.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Options = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>One line for each element that a rule finds fault with; empty for a page without findings.</summary>
    public static async Task<string[]> FindingsAsync(IPage page)
    {
        AxeResult result = await page.RunAxe(Options);
        Assert.NotEmpty(result.Passes);
        return [.. result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help}: {n.Html}: {string.Join(' ', n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))}"))];
    }
}
