using System.Runtime.CompilerServices;
using PolicyForge.Documents.Layouts;

namespace PolicyForge.Html.Styles;

/// <summary>A layout's style sheet. Made once for each layout in memory and kept as long as it lives.</summary>
internal static class LayoutStyle
{
    private static readonly ConditionalWeakTable<Layout, PageStyle> Plain = [];
    private static readonly ConditionalWeakTable<Layout, PageStyle> Redlined = [];
    private static readonly string PlainCss = EmbeddedStyles.Read("base.css", "frame.css", "tables.css", "forms.css", "print.css");
    private static readonly string RedlineCss = EmbeddedStyles.Read("base.css", "frame.css", "tables.css", "forms.css", "changes.css", "redline.css", "print.css");

    /// <param name="layout">The layout.</param>
    /// <param name="hasChanges">True adds the style of change marks.</param>
    public static PageStyle For(Layout layout, bool hasChanges) => hasChanges
        ? Redlined.GetValue(layout, static l => PageStyle.Of(Css(l, RedlineCss)))
        : Plain.GetValue(layout, static l => PageStyle.Of(Css(l, PlainCss)));

    private static string Css(Layout layout, string builtIn)
    {
        string css = RootStyle.Css(layout.Palette, layout.Typography) + builtIn;
        return layout.StyleSheet is { } own ? css + CssText.StyleSheet(own) : css;
    }
}
