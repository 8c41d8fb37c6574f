using System.Text;
using System.Text.RegularExpressions;

namespace PolicyForge.Importing.Proof;

/// <summary>Words as they are compared: blanks folded, lines to write on left out.</summary>
internal static partial class PrintedText
{
    public static string Normalise(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else if (c is not ('\u200B' or '\u200C' or '\u200D' or '\u00AD' or '\uFEFF' or '\u2060'))
            {
                folded.Append(c is '\u2011' or '\u2010' ? '-' : c);
            }
        }

        return Blanks().Replace(WritingLine().Replace(folded.ToString(), " "), " ").Trim().Normalize(NormalizationForm.FormC);
    }

    public static string Loosely(string label, string text)
    {
        string all = Normalise(text);
        if (AppendixLabel().Match(Normalise($"{label} {text}")) is { Success: true } appendix) return $"{appendix.Groups["name"].Value} {appendix.Groups["title"].Value}".ToUpperInvariant();
        if (label.Length == 0 && TypedLabel().Match(all) is { Success: true } match) (label, all) = (match.Value, all[match.Length..]);
        return $"{Marks().Replace(label, "")} {all.Trim()}".Trim().ToUpperInvariant();
    }

    [GeneratedRegex(@"\A(?<name>(?:appendix|annex)\s+(?:[A-Z]|\d{1,2}))\s*[:.–—-]?\s+(?<title>\S.*)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AppendixLabel();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*(?:_{3,}|\.{5,}|…{2,})\s*")]
    private static partial Regex WritingLine();

    [GeneratedRegex(@"\A[(]?(?:[A-Z]\.)?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivxl]{1,6})[.):]?(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex TypedLabel();

    [GeneratedRegex(@"[().:\[\]]+\z|\A[(\[]+", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
