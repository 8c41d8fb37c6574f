using System.Globalization;

namespace PolicyForge.Importing.Word;

/// <summary>Characters of the symbol fonts, as what they look like.</summary>
internal static class Symbols
{
    /// <summary>Word stores them at private code points: F000 and the font's own number.</summary>
    private const int PrivateStart = 0xF000;

    /// <summary>The letters of the font Symbol from A to z.</summary>
    private const string Greek = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    /// <summary>Without characters that no file of a workspace may hold; bullets of symbol fonts that were typed as such are bullets.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(IsOdd)) return text;
        return string.Concat(text.Select((c, index) => c switch
        {
            '\uF0B7' or '\uF0A7' or '\uF0D8' or '\uF076' => "•",
            '\uF0A8' or '\uF06F' or '\uF071' => "☐",
            '\uF0FE' => "☑",
            '\uF0FC' => "✓",
            '\uF0E0' or '\uF0E8' => "→",
            '\u2028' or '\u2029' => "\n",
            _ when char.IsSurrogate(c) => IsPaired(text, index) ? c.ToString() : "",
            _ => IsOdd(c) ? "" : c.ToString(),
        }));
    }

    private static bool IsPaired(string text, int index) =>
        char.IsHighSurrogate(text[index]) ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) : index > 0 && char.IsHighSurrogate(text[index - 1]);

    private static bool IsOdd(char c) => (char.IsControl(c) && c is not ('\t' or '\n')) || char.IsSurrogate(c)
        || c is '\u00AD' or '\uFEFF' or '\uFFFD' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uE000' and <= '\uF8FF') or '\uFFFE' or '\uFFFF';

    /// <summary>True where a sign of a symbol font is not known by its number, so that a bullet stands for it.</summary>
    public static bool IsGuess(string? font, string? code) => Read(font, code) == "•" && !(int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int number) && (number & 0xFF) is 0xA7 or 0x6E or 0x6C or 0x76 or 0x9F or 0xD8 or 0xB7 or 0x77 or 0x73 or 0x75 || number == 0x2022);

    public static string Read(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int number) || number > 0xFFFF) return "";
        int own = number >= PrivateStart && number <= 0xF0FF ? number - PrivateStart : number;
        if (font?.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) == true)
        {
            return own switch
            {
                0xA3 when font.EndsWith('2') => "☐",
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
                0x4B => "😐",
                0x4C => "☹",
                0x46 => "☞",
                0x21 => "✎",
                0x22 => "✂",
                0x3F => "✍",
                0xAB => "★",
                0xF0 => "⇨",
                0xDF => "←",
                0xE1 => "↑",
                0xE2 => "↓",
                0x36 => "⌛",
                0xB6 => "✰",
                _ => "•",
            };
        }

        if (font?.Equals("Symbol", StringComparison.OrdinalIgnoreCase) == true)
        {
            return own switch
            {
                0xB7 => "•", 0xAE => "→", 0xAC => "←", 0xAD => "↑", 0xAF => "↓", 0xDE => "⇒", 0xA3 => "≤", 0xB3 => "≥", 0xB0 => "°", 0xD3 or 0xE3 => "©", 0xD2 or 0xE2 => "®", 0xD4 or 0xE4 => "™", 0xB4 => "×", 0xB8 => "÷", 0xD6 => "√", 0xB9 => "≠", 0xB1 => "±", 0xA5 => "∞", 0xBC => "…", 0xBB => "≈",
                >= 0x41 and <= 0x5A or >= 0x61 and <= 0x7A => Greek[own - 0x41].ToString(),
                _ => own is >= 0x20 and < 0x7F ? ((char)own).ToString() : "•",
            };
        }

        return number is >= PrivateStart and <= 0xF8FF || number < 0x20 || char.IsSurrogate((char)number) ? "•" : ((char)number).ToString();
    }
}
