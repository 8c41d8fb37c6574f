using System.Text.RegularExpressions;
using PolicyForge.Documents.Layouts;
using PolicyForge.Html.Styles;

namespace PolicyForge.Html.Tests.Styles;

public sealed class PaletteStyleTests
{
    private static readonly (string Text, string Background)[] Pairs =
    [
        ("text", "paper"), ("on-tint", "tint"), ("primary", "paper"), ("link", "paper"), ("link-on-tint", "tint"), ("muted", "paper"), ("muted-on-tint", "tint"),
        ("text", "inserted"), ("text", "deleted"), ("link", "inserted"), ("link", "deleted"), ("text", "field"), ("primary", "tint"),
    ];

    public static TheoryData<string, string, string, string> Palettes => new()
    {
        { "1f3864", "e7ecf4", "1a1a1a", "1d4f91" },
        { "f2b705", "fff6d6", "333333", "ffcc00" },
        { "ffffff", "000000", "cccccc", "ffffff" },
        { "000000", "777777", "777777", "000000" },
        { "00ff00", "00ff00", "00ff00", "00ff00" },
        { "ff0000", "0000ff", "888888", "ff00ff" },
    };

    [Theory, MemberData(nameof(Palettes))]
    public void Light_and_dark_any_palette_can_be_read(string primary, string tint, string text, string link)
    {
        var palette = new Palette { Primary = primary, Tint = tint, Text = text, Link = link };
        foreach (string css in (string[])[PaletteStyle.Light(palette), PaletteStyle.Dark(palette)])
        {
            Dictionary<string, Colour> colours = Regex.Matches(css, "--([a-z-]+):(#[0-9a-f]{6});").ToDictionary(m => m.Groups[1].Value, m => Colour.Parse(m.Groups[2].Value, Colour.Black));
            Assert.All(Pairs, p => Assert.True(Colour.Contrast(colours[p.Text], colours[p.Background]) >= 4.5, $"{p.Text} on {p.Background}: {Colour.Contrast(colours[p.Text], colours[p.Background]):F2}"));
            Assert.All((string[])["control", "focus"], c => Assert.True(Colour.Contrast(colours[c], colours["paper"]) >= 3));
            Assert.True(Colour.Contrast(colours["primary-solid"], Colour.White) >= 4.5);
        }
    }

    [Fact]
    public void Light_colours_that_can_be_read_are_kept()
    {
        string css = PaletteStyle.Light(new Palette { Primary = "7a1f3d", Tint = "f6e9ee", Text = "1a1a1a", Link = "9c1c4e" });
        Assert.Contains("--primary:#7a1f3d;", css);
        Assert.Contains("--tint:#f6e9ee;", css);
        Assert.Contains("--link:#9c1c4e;", css);
    }

    [Fact]
    public void Contrast_black_on_white_is_21() => Assert.Equal(21, Colour.Contrast(Colour.Black, Colour.White), 3);
}
