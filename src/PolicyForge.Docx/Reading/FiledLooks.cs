using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordStyles = DocumentFormat.OpenXml.Wordprocessing.Styles;

namespace PolicyForge.Docx.Reading;

/// <summary>Whether words can be read: what the styles of a file say of it, and how that goes together with what a run says itself (ECMA-376 Part 1, 17.7.3).</summary>
internal sealed class FiledLooks
{
    private readonly Dictionary<string, FiledLook> _styles = new(StringComparer.Ordinal);
    private readonly FiledLook _defaults;
    private readonly string? _defaultParagraph;

    private FiledLooks(WordStyles? styles)
    {
        _defaults = FiledLook.Of(styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle);
        var own = (styles?.Elements<Style>() ?? []).Where(style => style.StyleId?.Value is not null).DistinctBy(style => style.StyleId!.Value!).ToDictionary(style => style.StyleId!.Value!, StringComparer.Ordinal);
        foreach (var (id, style) in own) _styles[id] = Resolve(style, own);
        _defaultParagraph = own.Values.FirstOrDefault(style => style.Type?.InnerText == "paragraph" && style.Default?.Value == true)?.StyleId?.Value;
    }

    public static FiledLooks Of(MainDocumentPart main) => new(main.StyleDefinitionsPart?.Styles);

    /// <param name="direct">What the run says itself.</param>
    /// <param name="character">Its character style; null for none.</param>
    /// <param name="paragraph">Its paragraph's style; null for the default one.</param>
    public FiledLook Of(FiledLook direct, string? character, string? paragraph)
    {
        var inner = character is not null ? _styles.GetValueOrDefault(character) ?? FiledLook.None : FiledLook.None;
        var outer = (paragraph ?? _defaultParagraph) is { } id ? _styles.GetValueOrDefault(id) ?? FiledLook.None : FiledLook.None;
        return new FiledLook(
            direct.IsStruck ?? Toggle(inner.IsStruck, outer.IsStruck, _defaults.IsStruck),
            direct.IsHidden ?? Toggle(inner.IsHidden, outer.IsHidden, _defaults.IsHidden),
            direct.Colour ?? inner.Colour ?? outer.Colour ?? _defaults.Colour,
            direct.HalfPoints ?? inner.HalfPoints ?? outer.HalfPoints ?? _defaults.HalfPoints);
    }

    /// <summary>Said by both the character's and the paragraph's style, such a property is off again.</summary>
    private static bool Toggle(bool? character, bool? paragraph, bool? defaults) => (character ?? false) ^ (paragraph ?? false) || defaults == true;

    private static FiledLook Resolve(Style style, Dictionary<string, Style> all)
    {
        var look = FiledLook.Of(style.StyleRunProperties);
        var seen = new HashSet<Style> { style };
        while (style.BasedOn?.Val?.Value is { } above && all.TryGetValue(above, out var parent) && seen.Add(parent))
        {
            look = look.Over(FiledLook.Of(parent.StyleRunProperties));
            style = parent;
        }

        return look;
    }
}

/// <summary>What decides whether words can be read; null where nothing is said.</summary>
internal sealed record FiledLook(bool? IsStruck, bool? IsHidden, string? Colour, int? HalfPoints)
{
    /// <summary>Half points: no printed letter of this size can be read.</summary>
    private const int TooSmall = 6;

    public static FiledLook None { get; } = new(null, null, null, null);

    public bool CannotBeSeen => IsHidden == true || HalfPoints <= TooSmall || Colour is "FFFFFF" or "FEFEFE";

    public static FiledLook Of(OpenXmlElement? properties)
    {
        var look = None;
        foreach (var property in properties?.ChildElements ?? (IEnumerable<OpenXmlElement>)[])
            look = look.With(property.LocalName, property.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "val").Value);
        return look;
    }

    /// <summary>With a property as <c>w:rPr</c> has it.</summary>
    public FiledLook With(string name, string? value) => name switch
    {
        "strike" or "dstrike" => this with { IsStruck = IsOn(value) || (IsStruck ?? false) },
        "vanish" or "webHidden" => this with { IsHidden = (name == "vanish" && IsOn(value)) || (IsHidden ?? false) },
        "color" => this with { Colour = value?.ToUpperInvariant() },
        "sz" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int size) => this with { HalfPoints = size },
        _ => this,
    };

    public FiledLook Over(FiledLook below) =>
        new(IsStruck ?? below.IsStruck, IsHidden ?? below.IsHidden, Colour ?? below.Colour, HalfPoints ?? below.HalfPoints);

    private static bool IsOn(string? value) => value is not ("0" or "false" or "off");
}
