using System.Text;

namespace PolicyForge.Templating;

/// <summary>Escapes values for CommonMark with tables and footnotes, so that a value never makes emphasis, a link, a list or a heading.</summary>
public sealed class MarkdownEscaper : ITextEscaper
{
    public static MarkdownEscaper Instance { get; } = new();

    public string Escape(string text)
    {
        StringBuilder? escaped = null;
        bool atLineStart = true;
        for (int i = 0; i < text.Length; i++)
        {
            bool needed = NeedsEscape(text, i, atLineStart);
            if (needed && escaped is null) escaped = new StringBuilder(text, 0, i, text.Length + 8);
            if (needed) escaped!.Append('\\');
            escaped?.Append(text[i]);
            atLineStart = text[i] == '\n' || (atLineStart && text[i] is ' ' or '\t');
        }

        return escaped?.ToString() ?? text;
    }

    private static bool NeedsEscape(string text, int index, bool atLineStart) => text[index] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '#' or '|' or '~' or '^' or '{' or '}' => true,
        '-' or '+' or '=' or ':' => atLineStart,
        '.' or ')' => FollowsListNumber(text, index),
        _ => false,
    };

    /// <summary>Whether the units before an offset are digits and nothing else on their line.</summary>
    private static bool FollowsListNumber(string text, int index)
    {
        int start = index;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        if (start == index) return false;
        while (start > 0 && text[start - 1] == ' ') start--;
        return start == 0 || text[start - 1] == '\n';
    }
}
