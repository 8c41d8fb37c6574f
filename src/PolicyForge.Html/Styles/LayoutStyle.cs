using System.Runtime.CompilerServices;
using System.Text;
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
        Typography type = layout.Typography;
        var css = new StringBuilder(builtIn.Length + 2048);
        css.Append(":root{color-scheme:light dark;").Append(PaletteStyle.Light(layout.Palette))
            .Append("--body-font:").Append(CssText.FontFamily(type.BodyFont))
            .Append(";--heading-font:").Append(CssText.FontFamily(type.HeadingFont))
            .Append(";--root-size:").Append(CssText.Number(Math.Clamp(type.BodySize, 6, 36) / 12 * 100)).Append('%')
            .Append(";--print-size:").Append(CssText.Number(Math.Clamp(type.BodySize, 6, 36))).Append("pt")
            .Append(";--line-spacing:").Append(CssText.Number(Math.Clamp(type.LineSpacing, 0.8, 3))).Append("}\n")
            .Append("@media screen and (prefers-color-scheme:dark){:root{").Append(PaletteStyle.Dark(layout.Palette)).Append("}\n.logo-plate{background:#fff;padding:.35rem}}\n")
            .Append(builtIn);
        if (layout.StyleSheet is { } own) css.Append(CssText.StyleSheet(own));
        return css.ToString();
    }
}
