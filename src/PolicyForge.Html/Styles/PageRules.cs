using PolicyForge.Documents.Layouts;
using PolicyForge.Html.Output;

namespace PolicyForge.Html.Styles;

/// <summary>Rules that few pages need, written only into those that do, so that all others stay as they are.</summary>
internal sealed class PageRules
{
    private readonly SortedSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Asks for a rule of <c>rare.css</c>, which are named by their class.</summary>
    public void Use(string name) => _used.Add(name);

    /// <param name="page">The paper, which turned pages lay on its side.</param>
    /// <param name="output">Where the rules go.</param>
    public void WriteRules(PageSetup page, HtmlBuffer output)
    {
        if (_used.Contains(RareStyles.Landscape))
            output.Text($"@page landscape{{size:{CssText.Number(Math.Max(page.Width, page.Height))}mm {CssText.Number(Math.Min(page.Width, page.Height))}mm}}");
        foreach (string name in _used) output.Raw(RareStyles.Of(name));
    }
}
