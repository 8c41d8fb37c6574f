using System.Globalization;
using System.Text;

namespace PolicyForge.Html.Styles;

/// <summary>Values as CSS, safe inside a style element.</summary>
internal static class CssText
{
    /// <summary>A string in double quotes. Whatever could end the string or the element is written as a code point.</summary>
    public static string Quoted(string text)
    {
        var css = new StringBuilder("\"", text.Length + 2);
        foreach (char c in text)
        {
            if (c is '"' or '\\' or '<' or '>' or '&' or < ' ' or '\u007F') css.Append('\\').Append(((int)c).ToString("x", CultureInfo.InvariantCulture)).Append(' ');
            else css.Append(c);
        }

        return css.Append('"').ToString();
    }

    public static string Number(double value) => double.IsFinite(value) ? value.ToString("0.###", CultureInfo.InvariantCulture) : "0";

    /// <summary>A font with what stands in for it where it is not installed.</summary>
    public static string FontFamily(string font) =>
        $"{Quoted(font)},{(IsSerif(font) ? "Georgia,\"Times New Roman\",serif" : "\"Helvetica Neue\",Helvetica,Arial,\"Liberation Sans\",sans-serif")}";

    /// <summary>A style sheet by another hand, kept from closing the element that it stands in.</summary>
    public static string StyleSheet(string css) => css.Replace("</", "<\\/", StringComparison.Ordinal).Replace("<!--", "", StringComparison.Ordinal).ReplaceLineEndings("\n");

    private static bool IsSerif(string font) =>
        Array.Exists(["Georgia", "Times", "Cambria", "Garamond", "Palatino", "Baskerville", "Serif"], s => font.Contains(s, StringComparison.OrdinalIgnoreCase))
        && !font.Contains("Sans", StringComparison.OrdinalIgnoreCase);
}
