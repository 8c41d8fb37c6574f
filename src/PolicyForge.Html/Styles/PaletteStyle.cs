using System.Text;
using PolicyForge.Documents.Layouts;

namespace PolicyForge.Html.Styles;

/// <summary>A palette as custom properties, for light and dark screens. Colours that would be hard to read are moved just as far as WCAG 2.2 AA asks.</summary>
internal static class PaletteStyle
{
    private const double TextContrast = 4.5;

    /// <summary>On paper links and headings get a little more, since marks of a redline tint what is behind them.</summary>
    private const double PaperContrast = 5.5;

    private static readonly Palette Fallback = new();
    private static readonly Colour DarkPaper = new(0x15, 0x18, 0x1d);
    private static readonly Colour DarkText = new(0xe6, 0xe8, 0xeb);

    /// <summary>Declarations for light screens and paper.</summary>
    public static string Light(Palette palette)
    {
        Colour text = Colour.Parse(palette.Text, Colour.Parse(Fallback.Text, Colour.Black)).Readable(Colour.Black, 7, Colour.White);
        Colour tint = Colour.Parse(palette.Tint, Colour.Parse(Fallback.Tint, Colour.White)).Readable(Colour.White, 7, text);
        Colour primary = Primary(palette).Readable(Colour.Black, PaperContrast, Colour.White).Readable(Colour.Black, TextContrast, tint);
        Colour link = Link(palette);
        Colour muted = text.Mix(Colour.White, 0.3).Readable(Colour.Black, PaperContrast, Colour.White);
        return Declarations(
            ("paper", Colour.White), ("text", text), ("tint", tint), ("on-tint", text), ("primary", primary), ("primary-solid", primary),
            ("link", link.Readable(Colour.Black, PaperContrast, Colour.White)), ("link-on-tint", link.Readable(Colour.Black, TextContrast, tint)),
            ("muted", muted), ("muted-on-tint", muted.Readable(Colour.Black, TextContrast, tint)), ("rule", text.Mix(Colour.White, 0.78)),
            ("control", new Colour(0x6b, 0x6f, 0x76)), ("field", Colour.White), ("focus", link.Readable(Colour.Black, PaperContrast, Colour.White)),
            ("inserted", new Colour(0xe2, 0xf3, 0xe6)), ("inserted-line", new Colour(0x1b, 0x7a, 0x3a)),
            ("deleted", new Colour(0xfb, 0xe7, 0xe6)), ("deleted-line", new Colour(0xb0, 0x23, 0x1e)));
    }

    /// <summary>Declarations for dark screens, in the same hues.</summary>
    public static string Dark(Palette palette)
    {
        Colour tint = DarkPaper.Mix(Primary(palette), 0.16).Readable(DarkPaper, 9, DarkText);
        Colour primary = Primary(palette).Readable(Colour.White, 7, DarkPaper, tint);
        Colour link = Link(palette).Readable(Colour.White, 6.5, DarkPaper, tint);
        Colour muted = DarkText.Mix(DarkPaper, 0.25).Readable(Colour.White, PaperContrast, DarkPaper, tint);
        return Declarations(
            ("paper", DarkPaper), ("text", DarkText), ("tint", tint), ("on-tint", DarkText), ("primary", primary),
            ("primary-solid", Primary(palette).Readable(Colour.Black, PaperContrast, Colour.White)),
            ("link", link), ("link-on-tint", link), ("muted", muted), ("muted-on-tint", muted), ("rule", DarkPaper.Mix(DarkText, 0.24)),
            ("control", new Colour(0x8b, 0x93, 0x9e)), ("field", DarkPaper.Mix(DarkText, 0.06)), ("focus", link),
            ("inserted", new Colour(0x12, 0x35, 0x1f)), ("inserted-line", new Colour(0x5c, 0xc0, 0x7c)),
            ("deleted", new Colour(0x42, 0x1b, 0x1d)), ("deleted-line", new Colour(0xf0, 0x8a, 0x84)));
    }

    private static Colour Primary(Palette palette) => Colour.Parse(palette.Primary, Colour.Parse(Fallback.Primary, Colour.Black));

    private static Colour Link(Palette palette) => Colour.Parse(palette.Link, Colour.Parse(Fallback.Link, Colour.Black));

    private static string Declarations(params ReadOnlySpan<(string Name, Colour Colour)> colours)
    {
        var css = new StringBuilder();
        foreach ((string name, Colour colour) in colours) css.Append("--").Append(name).Append(':').Append(colour.ToString()).Append(';');
        return css.ToString();
    }
}
