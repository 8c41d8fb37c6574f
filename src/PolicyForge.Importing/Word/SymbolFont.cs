namespace PolicyForge.Importing.Word;

/// <summary>Fonts whose letters are signs: what was typed as "ü" in Wingdings is a tick.</summary>
internal static class SymbolFont
{
    public static bool Is(string? font) => font is not null && (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.Equals("Symbol", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase));

    /// <summary>Words of such a font as the signs that they show; blanks stay.</summary>
    public static string Read(string font, string words) => string.Concat(words.Select(c => char.IsWhiteSpace(c) ? c.ToString() : Symbols.Read(font, ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture))));
}
