using PolicyForge.Documents.Layouts;

namespace PolicyForge.Html.Styles;

/// <summary>The custom properties that the style sheets stand on: colours for light and dark, fonts, sizes.</summary>
internal static class RootStyle
{
    public static string Css(Palette palette, Typography type) =>
        $$"""
        :root{color-scheme:light dark;{{PaletteStyle.Light(palette)}}--body-font:{{CssText.FontFamily(type.BodyFont)}};--heading-font:{{CssText.FontFamily(type.HeadingFont)}};--root-size:{{CssText.Number(Size(type) / 12 * 100)}}%;--print-size:{{CssText.Number(Size(type))}}pt;--line-spacing:{{CssText.Number(Math.Clamp(type.LineSpacing, 0.8, 3))}}}
        @media screen and (prefers-color-scheme:dark){:root{ {{PaletteStyle.Dark(palette)}} } }
        @media screen and (prefers-color-scheme:dark){.logo-plate,main img{background:#fff;padding:.35rem} }

        """;

    private static double Size(Typography type) => Math.Clamp(type.BodySize, 6, 36);
}
