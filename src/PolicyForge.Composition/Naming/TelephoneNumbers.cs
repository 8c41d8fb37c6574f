using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyForge.Composition.Naming;

/// <summary>Telephone numbers by their digits, without the nought or +44 before them.</summary>
internal static partial class TelephoneNumbers
{
    /// <summary>Digits of a national number without its nought (Ofcom, National Telephone Numbering Plan).</summary>
    private const int Shortest = 9;

    private const int Longest = 10;

    /// <summary>More than ") (0) " between two digits is no number.</summary>
    private const int WidestGap = 4;

    /// <summary>The numbers that a profile's value gives: "01632 960999 / 01632 960998 ext. 12" gives two.</summary>
    public static IEnumerable<ulong> Of(string value)
    {
        foreach (string part in Separators().Split(value))
        {
            string digits = string.Concat(part.Where(char.IsAsciiDigit));
            string number = digits[PrefixOf(digits, part.Contains('+', StringComparison.Ordinal))..];
            if (number.Length is >= Shortest and <= Longest) yield return ulong.Parse(number, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The known number whose digits begin at a place, however they are grouped; its end, or -1.</summary>
    public static int EndOfKnown<T>(ReadOnlySpan<char> text, int start, IReadOnlyDictionary<ulong, T> known, out T? found)
    {
        found = default;
        Span<char> digits = stackalloc char[16];
        Span<int> ends = stackalloc int[16];
        int count = 0;
        for (int at = start, gap = 0; at < text.Length && count < digits.Length && gap <= WidestGap; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                (digits[count], ends[count]) = (text[at], at + 1);
                count++;
                gap = 0;
            }
            else if (text[at] is ' ' or '-' or '.' or '(' or ')' or '/') gap++;
            else break;
        }

        int prefix = PrefixOf(digits[..count], start > 0 && text[start - 1] == '+');
        for (int length = Longest; length >= Shortest; length--)
        {
            int last = prefix + length - 1;
            if (last >= count || (ends[last] < text.Length && char.IsAsciiDigit(text[ends[last]]))) continue;
            if (known.TryGetValue(ulong.Parse(digits.Slice(prefix, length), CultureInfo.InvariantCulture), out found)) return ends[last];
        }

        return -1;
    }

    private static int PrefixOf(ReadOnlySpan<char> digits, bool isInternational)
    {
        int prefix = digits.StartsWith("0044", StringComparison.Ordinal) ? 4 : digits.StartsWith("44", StringComparison.Ordinal) && (isInternational || digits.Length > Longest) ? 2 : 0;
        return prefix < digits.Length && digits[prefix] == '0' ? prefix + 1 : prefix;
    }

    [GeneratedRegex(@"\s*(?:[/,;]|\bor\b|\band\b|\bext|\bx|#)\.?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
