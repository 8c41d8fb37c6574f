using Microsoft.Playwright;

namespace PolicyForge.EndToEnd.Tests.Browser;

/// <summary>Holds a page to the width of its window (WCAG 2.2, 1.4.10 Reflow).</summary>
internal static class WindowFit
{
    /// <summary>Elements that reach beyond the right edge, frames that scroll by themselves apart; the page's own width where it scrolls for another reason. Empty for a page that fits.</summary>
    public static Task<string[]> TooWideAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth;
          const wide = [...document.querySelectorAll('body *')]
            .filter(e => !e.closest('.scroll, .unseen') && e.getBoundingClientRect().right > width + 1)
            .map(e => e.outerHTML.slice(0, 160));
          const scroll = document.documentElement.scrollWidth;
          return wide.length === 0 && scroll > width ? ['the page scrolls to ' + scroll] : wide;
        }
        """);
}
