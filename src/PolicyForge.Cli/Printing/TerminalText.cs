using System.Globalization;
using System.Text;

namespace PolicyForge.Cli.Printing;

/// <summary>Makes text safe to print on a terminal, and measures it.</summary>
public static class TerminalText
{
    /// <summary>Columns that a tab is printed as.</summary>
    public const int TabWidth = 4;

    /// <summary>How a character is printed: tabs as blanks, control and direction marks as a visible sign, so that a source can neither move the cursor nor hide text.</summary>
    public static string Printable(Rune rune) => rune.Value switch
    {
        '\t' => new string(' ', TabWidth),
        < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
        0x7f => "\u2421",
        >= 0x80 and < 0xa0 => "\ufffd",
        0x200e or 0x200f or (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069) or 0xfeff => "\ufffd",
        _ => rune.ToString(),
    };

    public static string Printable(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1f') && !text.AsSpan().ContainsAnyExceptInRange('\0', '\x7e')) return text;
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) builder.Append(rune.Value == '\n' ? "\n" : Printable(rune));
        return builder.ToString();
    }

    /// <summary>Columns of a character as <see cref="Printable(Rune)"/> prints it: 0 for a combining mark, 2 for a wide one.</summary>
    public static int WidthOf(Rune rune)
    {
        if (rune.Value == '\t') return TabWidth;
        if (rune.Value < 0x300) return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || rune.Value is 0x200b or 0x200c or 0x200d) return 0;
        return IsWide(rune.Value) ? 2 : 1;
    }

    /// <summary>The blocks of Unicode's East Asian Width W and F (UAX 11), in broad strokes, and emoji.</summary>
    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0x303e) or (>= 0x3041 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7a3)
        or (>= 0xf900 and <= 0xfaff) or (>= 0xfe30 and <= 0xfe6f) or (>= 0xff00 and <= 0xff60) or (>= 0xffe0 and <= 0xffe6)
        or (>= 0x1f300 and <= 0x1f64f) or (>= 0x1f680 and <= 0x1f6ff) or (>= 0x1f900 and <= 0x1f9ff) or (>= 0x20000 and <= 0x3fffd);
}
