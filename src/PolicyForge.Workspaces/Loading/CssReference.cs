using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Finds what in a style sheet would load something from elsewhere or break out of the page it stands in.</summary>
internal static partial class CssReference
{
    private static readonly string[] Refused = ["@import", "@charset", "javascript:", "expression(", "image-set(", "src(", "://", "</", "<!--", "-moz-binding", "behavior:"];

    /// <summary>The first thing that is refused, as it reads without escapes; null where there is none.</summary>
    /// <remarks>Comments are searched too: what looks like one may stand in a string.</remarks>
    public static string? FindExternal(string css)
    {
        string plain = Escape().Replace(css, Unescape).ToLowerInvariant();
        foreach (Match url in Url().Matches(plain))
        {
            string address = url.Groups["address"].Value.Trim(' ', '\t', '\r', '\n', '"', '\'');
            if (!address.StartsWith('#') && !IsEmbeddedPicture(address)) return "url(…)";
        }

        return Refused.FirstOrDefault(part => plain.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>True for a picture that stands in the file itself.</summary>
    public static bool IsEmbeddedPicture(string address) =>
        address.StartsWith("data:image/png;base64,", StringComparison.OrdinalIgnoreCase) || address.StartsWith("data:image/jpeg;base64,", StringComparison.OrdinalIgnoreCase);

    /// <summary>CSS Syntax Module 4.3.7: one to six hexadecimal digits and one white space, or the character itself.</summary>
    private static string Unescape(Match escape)
    {
        if (!escape.Groups["code"].Success) return escape.Groups["character"].Value;
        int code = int.Parse(escape.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return code is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD" : char.ConvertFromUtf32(code);
    }

    [GeneratedRegex(@"\\(?:(?<code>[0-9A-Fa-f]{1,6})\s?|(?<character>.))", RegexOptions.Singleline)]
    private static partial Regex Escape();

    [GeneratedRegex(@"url\((?<address>[^)]*)(\)|\z)")]
    private static partial Regex Url();
}
