using PolicyForge.Documents.Layouts;
using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>The mapping `palette` of layout.yaml.</summary>
internal static class PaletteYaml
{
    private static readonly YamlKey<string> Primary = Optional("primary", Colour, "Headings and rules.");
    private static readonly YamlKey<string> Tint = Optional("tint", Colour, "Behind the heads of tables and notices.");
    private static readonly YamlKey<string> Text = Optional("text", Colour, "The text.");
    private static readonly YamlKey<string> Link = Optional("link", Colour, "Links.");

    public static YamlShape<Palette> Shape { get; } = new YamlObject<Palette>("The palette", [Primary, Tint, Text, Link], map =>
    {
        var standard = new Palette();
        var palette = new Palette
        {
            Primary = map.Get(Primary, standard.Primary),
            Tint = map.Get(Tint, standard.Tint),
            Text = map.Get(Text, standard.Text),
            Link = map.Get(Link, standard.Link),
        };
        Contrast.Check(palette.Primary, "primary", "ffffff", "white", map.LocationOf(Primary), map.Source.Diagnostics);
        Contrast.Check(palette.Text, "text", "ffffff", "white", map.LocationOf(Text), map.Source.Diagnostics);
        Contrast.Check(palette.Link, "link", "ffffff", "white", map.LocationOf(Link), map.Source.Diagnostics);
        Contrast.Check(palette.Text, "text", palette.Tint, "tint", map.LocationOf(Tint), map.Source.Diagnostics);
        return palette;
    });
}
