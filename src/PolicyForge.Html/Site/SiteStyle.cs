using PolicyForge.Documents.Layouts;
using PolicyForge.Html.Styles;

namespace PolicyForge.Html.Site;

/// <summary>The site's style sheet in a trust's or school's colours, and its script.</summary>
internal static class SiteStyle
{
    private static readonly string BuiltIn = EmbeddedStyles.Read("base.css", "frame.css", "site.css");

    /// <summary>Finds and filters policies. Nothing on the site depends on it.</summary>
    public static PageStyle Script { get; } = PageStyle.Of(EmbeddedStyles.ReadScript("site.js"));

    public static PageStyle For(Palette palette, Typography typography) => PageStyle.Of(RootStyle.Css(palette, typography) + BuiltIn);
}
