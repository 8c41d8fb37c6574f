using PolicyForge.Documents.Layouts;
using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>The mapping `typography` of layout.yaml.</summary>
internal static class TypographyYaml
{
    private static readonly YamlShape<string> Font = Matching(
        text => text.Length <= 31 && text.All(character => char.IsLetterOrDigit(character) || character is ' ' or '-'), YamlDiagnostics.InvalidIdentifier,
        "^[\\w -]{1,31}$", "the name of one typeface as Word lists it: at most 31 letters, digits, spaces and hyphens");

    private static readonly YamlKey<string> BodyFont = Optional("body_font", Font, "The typeface of the text.");
    private static readonly YamlKey<string> HeadingFont = Optional("heading_font", Font, "The typeface of headings.");
    private static readonly YamlKey<decimal> BodySize = Optional("body_size", new YamlNumber(8, 24, isWhole: false), "The size of the text in points; 12 is the least for print that everybody can read.");
    private static readonly YamlKey<decimal> LineSpacing = Optional("line_spacing", new YamlNumber(1, 3, isWhole: false), "A multiple of the typeface's own line height.");

    public static YamlShape<Typography> Shape { get; } = new YamlObject<Typography>("The typography", [BodyFont, HeadingFont, BodySize, LineSpacing], map =>
    {
        var standard = new Typography();
        return new Typography
        {
            BodyFont = map.Get(BodyFont, standard.BodyFont),
            HeadingFont = map.Get(HeadingFont, standard.HeadingFont),
            BodySize = (double)map.Get(BodySize, (decimal)standard.BodySize),
            LineSpacing = (double)map.Get(LineSpacing, (decimal)standard.LineSpacing),
        };
    });
}
