using System.Globalization;
using System.Text;

namespace PolicyForge.Templating.Lexing;

/// <summary>Reads the value of a string token, and writes values as string literals.</summary>
internal static class StringLiteral
{
    /// <summary>Replaces the escapes in the text between the quotes. <paramref name="invalid"/> is the first one that is unknown.</summary>
    public static string Unescape(ReadOnlySpan<char> content, out char? invalid)
    {
        invalid = null;
        if (!content.Contains('\\')) return content.ToString();
        var text = new StringBuilder(content.Length);
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] != '\\' || i + 1 >= content.Length)
            {
                text.Append(content[i]);
                continue;
            }

            i = AppendEscape(content, i + 1, text, ref invalid);
        }

        return text.ToString();
    }

    /// <summary>Appends what the escape character at an offset stands for; gives the offset of the last character used.</summary>
    private static int AppendEscape(ReadOnlySpan<char> content, int offset, StringBuilder text, ref char? invalid)
    {
        char c = content[offset];
        switch (c)
        {
            case '\n': return offset;
            case '\r': return offset + 1 < content.Length && content[offset + 1] == '\n' ? offset + 1 : offset;
            case 'u' or 'x':
                int digits = c == 'u' ? 4 : 2;
                if (offset + digits >= content.Length
                    || !ushort.TryParse(content.Slice(offset + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
                {
                    break;
                }

                text.Append((char)code);
                return offset + digits;
        }

        int index = "0'\"\\bfnrtv{".IndexOf(c, StringComparison.Ordinal);
        if (index >= 0) text.Append("\0'\"\\\b\f\n\r\t\v{"[index]);
        else invalid ??= c;
        return offset;
    }

    /// <summary>Appends a value as a double-quoted literal.</summary>
    public static void Append(StringBuilder target, ReadOnlySpan<char> value)
    {
        target.Append('"');
        foreach (char c in value)
        {
            int index = "\"\\\a\b\t\r\v\f\n".IndexOf(c, StringComparison.Ordinal);
            if (index >= 0) target.Append('\\').Append("\"\\abtrvfn"[index]);
            else if (c < ' ') target.Append("\\x").Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
            else target.Append(c);
        }

        target.Append('"');
    }
}
