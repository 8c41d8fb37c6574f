using System.Buffers;
using System.Globalization;

namespace PolicyForge.Documents.Markdown;

/// <summary>Finds characters that XML cannot hold or that no reader can see (XML 1.0, section 2.2; the C1 controls too).</summary>
internal static class TextGuard
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Range('\0', '\x08'), '\x0b', '\x0c', .. Range('\x0e', '\x1f'), .. Range('\x7f', '\x9f'), .. Range('\ud800', '\udfff'), '\ufffe', '\uffff']);

    /// <summary>The text with each such character replaced by U+FFFD, and where they were. Offsets stay the same.</summary>
    public static string Clean(string text, List<int> found)
    {
        int first = text.AsSpan().IndexOfAny(Suspects);
        if (first < 0) return text;
        char[] clean = text.ToCharArray();
        for (int i = first; i < clean.Length; i++)
        {
            if (!Suspects.Contains(clean[i])) continue;
            if (char.IsHighSurrogate(clean[i]) && i + 1 < clean.Length && char.IsLowSurrogate(clean[i + 1]))
            {
                i++;
                continue;
            }

            found.Add(i);
            clean[i] = '\ufffd';
        }

        return found.Count == 0 ? text : new string(clean);
    }

    /// <summary>"U+000B".</summary>
    public static string Name(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
