using System.Globalization;
using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>How well words stand out from what is behind them (WCAG 2.2, definition of contrast ratio).</summary>
public static class Contrast
{
    /// <summary>What success criterion 1.4.3 asks for at level AA.</summary>
    public const double Least = 4.5;

    /// <summary>From 1 to 21. Colours are six hexadecimal digits.</summary>
    public static double Ratio(string first, string second)
    {
        var (one, two) = (Luminance(first), Luminance(second));
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>Reports words in a colour that does not stand out (PF4103).</summary>
    public static void Check(string words, string wordsName, string ground, string groundName, SourceLocation location, DiagnosticBag diagnostics)
    {
        double ratio = Ratio(words, ground);
        // Rounded down, so that 4.499 is not shown as 4.50.
        if (ratio < Least) diagnostics.Report(LayoutDiagnostics.LowContrast, location, wordsName, words, groundName, ground, Math.Floor(ratio * 100) / 100);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour.AsSpan(0, 2))) + (0.7152 * Channel(colour.AsSpan(2, 2))) + (0.0722 * Channel(colour.AsSpan(4, 2)));

    private static double Channel(ReadOnlySpan<char> digits)
    {
        double value = byte.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
