using PolicyForge.Diagnostics;

namespace PolicyForge.Yaml;

/// <summary>A scalar on one line that means to any YAML parser what it seems to mean: text that begins with a letter or digit, or stands in double quotes.</summary>
/// <remarks>Whatever could be read in two ways is no regular scalar, and is left to the full parser.</remarks>
/// <param name="Value">The text, without blanks at either end; never empty.</param>
/// <param name="IsPlain">Written without quotes.</param>
/// <param name="Span">Where it is written, quotes included.</param>
public readonly record struct RegularScalar(string Value, bool IsPlain, SourceSpan Span)
{
    /// <summary>YAML allows a key of at most 1,024 characters before its colon, and looks for one in every scalar.</summary>
    private const int LongestToken = 900;

    /// <summary>Reads a scalar that fills the whole of a stretch.</summary>
    /// <param name="inBraces">True within { }, where commas and brackets end a word.</param>
    public static RegularScalar? Read(string text, int start, int end, bool inBraces)
    {
        if (start >= end || end - start > LongestToken) return null;
        var token = text.AsSpan(start, end - start);
        bool isPlain = token[0] != '"';
        string? value = isPlain ? ReadPlain(token, inBraces) : ReadQuoted(token);
        return value is null ? null : new RegularScalar(value, isPlain, SourceSpan.FromBounds(start, end));
    }

    /// <summary>Characters that neither break lines nor are trimmed nor are special to a parser's reader: ASCII, Latin letters, dashes and quotation marks, the euro sign.</summary>
    public static bool IsPlainCharacter(char character) =>
        character is (>= ' ' and <= '~') or (>= '\u00a1' and <= '\u017f') or (>= '\u2010' and <= '\u2027') or '\u20ac';

    private static string? ReadPlain(ReadOnlySpan<char> token, bool inBraces)
    {
        if (!char.IsLetterOrDigit(token[0]) || token[^1] is ' ' or ':') return null;
        if (inBraces && token.IndexOfAny(",[]{}:#?\"\\") >= 0) return null;
        if (token.IndexOf(": ") >= 0 || token.IndexOf(" #") >= 0) return null;
        return token is "true" or "True" or "TRUE" or "false" or "False" or "FALSE" or "null" or "Null" or "NULL" ? null : token.ToString();
    }

    private static string? ReadQuoted(ReadOnlySpan<char> token)
    {
        if (token.Length < 3 || token[^1] != '"') return null;
        var inner = token[1..^1];
        if (inner.IndexOfAny('"', '\\') >= 0) return ReadEscaped(inner);
        var value = inner.Trim(' ');
        return value.IsEmpty ? null : value.ToString();
    }

    /// <summary>Only the quotation mark and the backslash itself are known here after a backslash.</summary>
    private static string? ReadEscaped(ReadOnlySpan<char> inner)
    {
        Span<char> value = stackalloc char[LongestToken];
        int length = 0;
        for (int i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '"') return null;
            if (inner[i] == '\\' && (++i == inner.Length || inner[i] is not ('"' or '\\'))) return null;
            value[length++] = inner[i];
        }

        var trimmed = value[..length].Trim(' ');
        return trimmed.IsEmpty ? null : trimmed.ToString();
    }
}
