using System.Text;

namespace PolicyForge.Docx.Packaging;

/// <summary>Addresses of external relationships: every character that RFC 3986 does not allow is percent-encoded.</summary>
internal static class ExternalTarget
{
    private const string Allowed = "-._~:/?#[]@!$&'()*+,;=";

    public static string Escape(string address)
    {
        if (IsCleanUri(address)) return address;
        var escaped = new StringBuilder(address.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        int index = 0;
        foreach (var rune in address.EnumerateRunes())
        {
            index += rune.Utf16SequenceLength;
            if (Rune.IsControl(rune) || rune.Value is >= 0xFFFD and <= 0xFFFF) continue;
            if (IsAllowed(rune) || (rune.Value == '%' && IsEscape(address, index - 1))) escaped.Append((char)rune.Value);
            else
            {
                foreach (byte b in utf8[..rune.EncodeToUtf8(utf8)]) escaped.Append('%').Append(b.ToString("X2", null));
            }
        }

        return escaped.ToString();
    }

    private static bool IsCleanUri(string address)
    {
        foreach (char c in address)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !Allowed.Contains(c)) return false;
        }

        return true;
    }

    private static bool IsEscape(string address, int index) =>
        index + 2 < address.Length && char.IsAsciiHexDigit(address[index + 1]) && char.IsAsciiHexDigit(address[index + 2]);

    private static bool IsAllowed(Rune rune) =>
        rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || Allowed.Contains((char)rune.Value));
}
