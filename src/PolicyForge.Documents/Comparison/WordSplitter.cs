using PolicyForge.Diagnostics;

namespace PolicyForge.Documents.Comparison;

/// <summary>Cuts text into words, single signs and stretches of white space, which together are the text again.</summary>
internal static class WordSplitter
{
    public static IEnumerable<SourceSpan> Split(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = start + 1;
            if (text[start] == ' ')
            {
                while (end < text.Length && text[end] == ' ') end++;
            }
            else if (IsInWord(text, start))
            {
                while (end < text.Length && IsInWord(text, end)) end++;
            }
            else if (char.IsHighSurrogate(text[start]) && end < text.Length)
            {
                end++;
            }

            yield return SourceSpan.FromBounds(start, end);
            start = end;
        }
    }

    public static bool IsWord(ReadOnlySpan<char> token) => token.Length > 0 && char.IsLetterOrDigit(token[0]);

    /// <summary>How many words a text has.</summary>
    public static int Count(string text) => Split(text).Count(word => IsWord(text.AsSpan(word.Start, word.Length)));

    /// <summary>Letters and digits, and an apostrophe, hyphen or point between two of them ("pupils' " ends before its apostrophe, "2.5" is one word).</summary>
    private static bool IsInWord(string text, int i)
    {
        if (char.IsLetterOrDigit(text[i])) return true;
        bool joins = text[i] is '\'' or '\u2019' or '-' or '.';
        return joins && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
    }
}
