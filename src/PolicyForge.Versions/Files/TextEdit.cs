using PolicyForge.Documents.Reading;

namespace PolicyForge.Versions.Files;

/// <summary>A line that a file does not have as it was issued.</summary>
/// <param name="Before">As issued; empty where the line was added.</param>
/// <param name="After">As the file has it; empty where the line was taken out.</param>
public sealed record TextEdit(FiledPlace Place, string Before, string After)
{
    private const int WordsAround = 5;
    private const int LongestExcerpt = 160;

    /// <summary>The words that differ, with a few around them: for people.</summary>
    public (string Before, string After) Excerpt()
    {
        string[] before = Before.Split(' ', StringSplitOptions.RemoveEmptyEntries), after = After.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int least = Math.Min(before.Length, after.Length), start = 0, end = 0;
        while (start < least && before[start] == after[start]) start++;
        while (end < least - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        return (Cut(before, start, end), Cut(after, start, end));
    }

    private static string Cut(string[] words, int start, int end)
    {
        int from = Math.Max(0, start - WordsAround), to = Math.Min(words.Length, words.Length - end + WordsAround);
        string text = string.Join(' ', words[from..to]);
        if (text.Length > LongestExcerpt) (text, to) = (text[..LongestExcerpt].TrimEnd(), 0);
        return $"{(from > 0 ? "… " : "")}{text}{(to < words.Length ? " …" : "")}";
    }
}
