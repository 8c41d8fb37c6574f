using System.Globalization;

namespace PolicyForge.Html.Styles;

/// <summary>An sRGB colour, with the contrast arithmetic of WCAG 2.2 (relative luminance, contrast ratio).</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Black { get; } = new(0, 0, 0);

    /// <summary>Reads six hexadecimal digits, with or without #; gives <paramref name="otherwise"/> for anything else.</summary>
    public static Colour Parse(string? digits, Colour otherwise)
    {
        ReadOnlySpan<char> text = digits.AsSpan().TrimStart('#');
        return text.Length == 6 && uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value)
            ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : otherwise;
    }

    /// <summary>From 1 (the same) to 21 (black and white).</summary>
    public static double Contrast(Colour one, Colour other)
    {
        double a = one.Luminance, b = other.Luminance;
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    public bool IsDark => Luminance < 0.18;

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    /// <summary>This colour with a share (0 to 1) of another.</summary>
    public Colour Mix(Colour other, double share) =>
        new(Blend(Red, other.Red, share), Blend(Green, other.Green, share), Blend(Blue, other.Blue, share));

    /// <summary>This colour, or the nearest towards <paramref name="end"/> that has the contrast with every background.</summary>
    public Colour Readable(Colour end, double ratio, params ReadOnlySpan<Colour> backgrounds)
    {
        Colour candidate = this;
        for (int step = 1; step <= 50 && !Reaches(candidate, ratio, backgrounds); step++) candidate = Mix(end, step / 50.0);
        return candidate;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static bool Reaches(Colour colour, double ratio, ReadOnlySpan<Colour> backgrounds)
    {
        foreach (Colour background in backgrounds)
        {
            if (Contrast(colour, background) < ratio) return false;
        }

        return true;
    }

    private static byte Blend(byte from, byte to, double share) => (byte)Math.Round(from + (to - from) * share, MidpointRounding.AwayFromZero);

    private static double Linear(byte channel)
    {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
