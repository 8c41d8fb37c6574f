using System.Globalization;
using System.Xml.Linq;

namespace PolicyForge.Docx.Images;

/// <summary>A colour, 0 to 255 each.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue);

/// <summary>How shapes are painted; inherited from the elements round them.</summary>
internal sealed record SvgPaint
{
    private static readonly Dictionary<string, Colour> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = new(0, 0, 0), ["white"] = new(255, 255, 255), ["red"] = new(255, 0, 0), ["green"] = new(0, 128, 0), ["blue"] = new(0, 0, 255),
        ["yellow"] = new(255, 255, 0), ["orange"] = new(255, 165, 0), ["purple"] = new(128, 0, 128), ["navy"] = new(0, 0, 128), ["teal"] = new(0, 128, 128),
        ["maroon"] = new(128, 0, 0), ["olive"] = new(128, 128, 0), ["lime"] = new(0, 255, 0), ["aqua"] = new(0, 255, 255), ["fuchsia"] = new(255, 0, 255),
        ["gray"] = new(128, 128, 128), ["grey"] = new(128, 128, 128), ["silver"] = new(192, 192, 192), ["gold"] = new(255, 215, 0), ["currentColor"] = new(0, 0, 0),
    };

    public static SvgPaint Initial { get; } = new();

    public Colour? Fill { get; init; } = new(0, 0, 0);

    public Colour? Stroke { get; init; }

    public double StrokeWidth { get; init; } = 1;

    public bool HasRoundCaps { get; init; }

    public bool HasSquareCaps { get; init; }

    public bool HasRoundJoins { get; init; }

    public bool IsEvenOdd { get; init; }

    public double FillOpacity { get; init; } = 1;

    public double StrokeOpacity { get; init; } = 1;

    public double Opacity { get; init; } = 1;

    /// <summary>This paint with what an element says, in attributes and then in its style.</summary>
    public SvgPaint With(XElement element)
    {
        var paint = this;
        foreach (var attribute in element.Attributes().Where(a => a.Name.Namespace == XNamespace.None)) paint = paint.With(attribute.Name.LocalName, attribute.Value);
        foreach (string declaration in ((string?)element.Attribute("style") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (declaration.Split(':', 2) is [var name, var value]) paint = paint.With(name.Trim(), value.Trim());
        }

        return paint;
    }

    private SvgPaint With(string name, string value) => name switch
    {
        "fill" => this with { Fill = ColourOf(value) },
        "stroke" => this with { Stroke = ColourOf(value) },
        "stroke-width" => this with { StrokeWidth = SvgNumbers.Length(value, 1) },
        "stroke-linecap" => this with { HasRoundCaps = value == "round", HasSquareCaps = value == "square" },
        "stroke-linejoin" => this with { HasRoundJoins = value == "round" },
        "fill-rule" => this with { IsEvenOdd = value == "evenodd" },
        "fill-opacity" => this with { FillOpacity = SvgNumbers.Length(value, 1) },
        "stroke-opacity" => this with { StrokeOpacity = SvgNumbers.Length(value, 1) },
        "opacity" => this with { Opacity = Opacity * SvgNumbers.Length(value, 1) },
        "class" or "stroke-dasharray" when value is not ("none" or "") => throw new NotSupportedException(name),
        "display" or "visibility" when value is "none" or "hidden" => throw new NotSupportedException(name),
        _ => this,
    };

    private static Colour? ColourOf(string text) => text.Trim() switch
    {
        "none" or "transparent" => null,
        ['#', var r, var g, var b] => new Colour(Hex($"{r}{r}"), Hex($"{g}{g}"), Hex($"{b}{b}")),
        ['#', .. { Length: 6 } six] => new Colour(Hex(six[..2]), Hex(six[2..4]), Hex(six[4..])),
        var other when Named.TryGetValue(other, out var colour) => colour,
        var other when other.StartsWith("rgb(", StringComparison.Ordinal) && !other.Contains('%') && SvgNumbers.Of(other) is [var r, var g, var b] => new Colour((byte)r, (byte)g, (byte)b),
        _ => throw new NotSupportedException(text),
    };

    private static byte Hex(string digits) => byte.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
