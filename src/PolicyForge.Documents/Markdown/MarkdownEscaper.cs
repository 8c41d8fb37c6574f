using System.Text;

namespace PolicyForge.Documents.Markdown;

/// <summary>Makes a value from data print as itself wherever it is put into Markdown.</summary>
/// <remarks>
/// A value can stand at the beginning of a line, in a heading, a cell, the words of a link or between the author's own marks. White
/// space folds to single spaces, line breaks too; control characters and the marks of <see cref="ClauseMarker"/> go.
/// Only what could mean something is escaped, so that addresses of websites stay usable in links.
/// </remarks>
public static class MarkdownEscaper
{
    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        string text = Fold(value);
        for (int i = 0; i < text.Length; i++)
        {
            if (NeedsBackslash(text, i)) escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    private static bool NeedsBackslash(string text, int i)
    {
        char c = text[i];
        if (!IsPunctuation(c)) return false;
        bool isFirst = i == 0 || (i == 1 && text[0] == ' ');
        char before = i > 0 ? text[i - 1] : ' ';
        char after = i + 1 < text.Length ? text[i + 1] : ' ';
        return c switch
        {
            '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '{' or '}' or '|' or '~' or '&' or '"' or '(' or ')' => true,
            _ when isFirst => true,
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
            '#' => !char.IsLetterOrDigit(before) && before != '/',
            '=' or '+' or '-' => before == c || after == c || i == text.Length - 1,
            ':' => !char.IsLetterOrDigit(before) || after == ':' || IsCaption(text, i),
            '!' => i == text.Length - 1,
            '.' => after == ' ' && IsListMarker(text, i),
            _ => false,
        };
    }

    private static bool IsPunctuation(char c) => c is > ' ' and < '\x7f' && !char.IsAsciiLetterOrDigit(c);

    /// <summary>True where only a number or letters stand before the full stop: "1." or "iv." would begin a list.</summary>
    private static bool IsListMarker(string text, int i) => text.AsSpan(0, i).Trim().IndexOfAnyExcept(Alphanumeric) < 0;

    private static bool IsCaption(string text, int i) => text.AsSpan(0, i).Trim() is "Table";

    private static string Fold(string value)
    {
        var folded = new StringBuilder(value.Length);
        var clean = TextGuard.Clean(value, []);
        foreach (char c in clean)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\u2028' or '\u2029')
            {
                if (folded.Length == 0 || folded[^1] != ' ') folded.Append(' ');
            }
            else if (c is not (ClauseMarker.Open or ClauseMarker.Close or '\ufffd'))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Alphanumeric =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
