using System.Globalization;

namespace PolicyForge.Importing.Word;

/// <summary>Characters of the symbol fonts, as what they look like.</summary>
internal static class Symbols
{
    /// <summary>Word stores them at private code points: F000 and the font's own number.</summary>
    private const int PrivateStart = 0xF000;

    public static string Read(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int number) || number > 0xFFFF) return "";
        int own = number >= PrivateStart && number <= 0xF0FF ? number - PrivateStart : number;
        if (font?.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) == true)
        {
            return own switch
            {
                0xA8 or 0x6F or 0x71 or 0x72 or 0x2A => "☐",
                0xFE or 0x52 or 0x54 => "☑",
                0xFD or 0x51 or 0x53 => "☒",
                0xFC or 0x50 => "✓",
                0xFB or 0x4F => "✗",
                0xA7 or 0x6E or 0x6C or 0x76 or 0x9F or 0xD8 => "•",
                0xE0 or 0xE8 => "→",
                0x28 => "☎",
                0x2B => "✉",
                0x4A => "☺",
                _ => "•",
            };
        }

        if (font?.Equals("Symbol", StringComparison.OrdinalIgnoreCase) == true)
        {
            return own switch { 0xB7 => "•", 0xAE => "→", 0xA3 => "≤", 0xB3 => "≥", 0xB0 => "°", 0xD3 => "©", 0xD2 => "®", 0xB4 => "×", 0xD6 => "√", 0xB9 => "≠", _ => own is >= 0x20 and < 0x7F ? ((char)own).ToString() : "•" };
        }

        return number is >= PrivateStart and <= 0xF8FF || number < 0x20 || char.IsSurrogate((char)number) ? "•" : ((char)number).ToString();
    }
}
