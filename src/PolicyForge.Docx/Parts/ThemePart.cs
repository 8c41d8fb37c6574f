using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Parts;

/// <summary>Writes <c>word/theme/theme1.xml</c>: the layout's colours and fonts, so that changing the theme in Word changes the whole document.</summary>
internal static class ThemePart
{
    public const string Name = "word/theme/theme1.xml";

    /// <summary>What the scheme of colours, of fonts and of effects are called in Word.</summary>
    private const string SchemeName = "Policy";

    /// <summary>Widths of the three lines that a theme has to have, in EMU: half a point, one, one and a half.</summary>
    private static readonly int[] LineWidths = [6350, 12700, 19050];

    public static CompressedPart Write(Layout layout)
    {
        var theme = new Theme(
            new ThemeElements(Colours(layout.Palette), Fonts(layout.Typography), Effects()),
            new ObjectDefaults(),
            new ExtraColorSchemeList())
        {
            Name = SchemeName,
        };
        using var xml = new MarkupWriter();
        ElementMarkup.WritePart(xml, theme, [("a", Namespaces.Drawing)]);
        return CompressedPart.Shared(xml.Written);
    }

    private static ColorScheme Colours(Palette palette) => new(
        new Dark1Color(Rgb(palette.Text)), new Light1Color(Rgb("FFFFFF")), new Dark2Color(Rgb(palette.Primary)), new Light2Color(Rgb(palette.Tint)),
        new Accent1Color(Rgb(palette.Primary)), new Accent2Color(Rgb(palette.Link)), new Accent3Color(Rgb("595959")), new Accent4Color(Rgb("A4161A")),
        new Accent5Color(Rgb("2E6B4F")), new Accent6Color(Rgb("7A5C00")), new Hyperlink(Rgb(palette.Link)), new FollowedHyperlinkColor(Rgb("6F2C91")))
    {
        Name = SchemeName,
    };

    private static RgbColorModelHex Rgb(string colour) => new() { Val = colour.ToUpperInvariant() };

    private static FontScheme Fonts(Typography typography) => new(
        new MajorFont(Faces(typography.HeadingFont)), new MinorFont(Faces(typography.BodyFont)))
    {
        Name = SchemeName,
    };

    private static OpenXmlElement[] Faces(string typeface) =>
        [new LatinFont { Typeface = typeface }, new EastAsianFont { Typeface = "" }, new ComplexScriptFont { Typeface = "" }];

    /// <summary>Three of each, as the schema asks, and all of them plain.</summary>
    private static FormatScheme Effects() => new(
        new FillStyleList(LineWidths.Select(_ => Plain())),
        new LineStyleList(LineWidths.Select(width => new Outline(Plain()) { Width = width })),
        new EffectStyleList(LineWidths.Select(_ => new EffectStyle(new EffectList()))),
        new BackgroundFillStyleList(LineWidths.Select(_ => Plain())))
    {
        Name = SchemeName,
    };

    private static SolidFill Plain() => new(new SchemeColor { Val = SchemeColorValues.PhColor });
}
