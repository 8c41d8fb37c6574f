using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Schools;

/// <summary>The smaller mappings inside school.yaml.</summary>
internal static class SchoolProfileParts
{
    private static readonly YamlKey<decimal> From = Required("from", new YamlNumber(0, 25, isWhole: true), "The youngest age, in years.");
    private static readonly YamlKey<decimal> To = Required("to", new YamlNumber(0, 25, isWhole: true), "The oldest age, in years.");

    private static readonly YamlKey<string> LinkTitle = Required("title", Line, "The words of the link.");
    private static readonly YamlKey<string> LinkUrl = Required("url", WebAddress, "The address of the page.");

    private static readonly YamlKey<Located<string>> Primary = Optional("primary", At(Colour), "The colour of headings and rules.");
    private static readonly YamlKey<Located<string>> Tint = Optional("tint", At(Colour), "The colour behind the heads of tables and notices.");
    private static readonly YamlKey<Located<string>> Logo = Optional("logo", At(Line), "The logo's file in the school's folder: SVG, PNG or JPEG.");
    private static readonly YamlKey<string> LogoText = Optional("logo_alternative_text", Line, "What a screen reader says for the logo.");

    public static YamlShape<AgeRange> Ages { get; } = new YamlObject<AgeRange>("An age range", [From, To], map =>
    {
        var ages = new AgeRange((int)map.Get(From), (int)map.Get(To));
        if (ages.From > ages.To) map.Source.Diagnostics.Report(SchoolDiagnostics.AgesReversed, map.LocationOf(From), ages.From, ages.To);
        return ages;
    });

    public static YamlShape<Link> Link { get; } = new YamlObject<Link>("A link", [LinkTitle, LinkUrl], map => new Link(map.Get(LinkTitle), map.Get(LinkUrl)));

    public static YamlShape<BrandingProfile> Branding { get; } = new YamlObject<BrandingProfile>("The branding", [Primary, Tint, Logo, LogoText], map =>
        new BrandingProfile(map.Find(Primary), map.Find(Tint), map.Find(Logo), map.Find(LogoText)));
}
