using System.Globalization;
using System.Text;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Revisions;

/// <summary>A number as <c>w:numberingChange</c> has it: each counter as <c>%level:value:format:</c>, other characters as they are.</summary>
internal static class FormerLabel
{
    /// <summary>The schema allows no more.</summary>
    private const int Longest = 15;
    private const int Decimal = 0;
    private const int UpperLetter = 3;

    public static string Of(NumberLabel label)
    {
        var text = new StringBuilder();
        int level = 0;
        int words = label.Text.LastIndexOf(' ') + 1;
        text.Append(label.Text, 0, words);
        for (int i = words; i < label.Text.Length;)
        {
            int end = i;
            while (end < label.Text.Length && char.IsAsciiDigit(label.Text[end])) end++;
            if (end > i && level <= label.Level) Counter(text, ++level, label.Text[i..end], Decimal);
            else if (end > i) text.Append(label.Text, i, end - i);
            else if (char.IsAsciiLetterUpper(label.Text[i])) Counter(text, ++level, (label.Text[i] - 'A' + 1).ToString(CultureInfo.InvariantCulture), UpperLetter);
            else text.Append(label.Text[i]);
            i = Math.Max(end, i + 1);
        }

        // A label that is too long that way stands as it was printed.
        return text.Length <= Longest ? text.ToString() : label.Text[..Math.Min(label.Text.Length, Longest)];
    }

    private static void Counter(StringBuilder text, int level, string value, int format) =>
        text.Append(CultureInfo.InvariantCulture, $"%{level}:{value}:{format}:");
}
