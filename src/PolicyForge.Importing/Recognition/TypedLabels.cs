using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Recognition;

/// <summary>Finds numbers and bullets that somebody typed before a paragraph.</summary>
internal static partial class TypedLabels
{
    private const int LongestHeading = 120;

    /// <summary>The paragraph with its label taken out of its words; the same where there is none.</summary>
    public static SourceParagraph Take(SourceParagraph paragraph)
    {
        if (paragraph.Label is not null || paragraph.Runs.IsEmpty) return paragraph;
        string text = paragraph.Text;
        if (Bullet().Match(text) is { Success: true } bullet && bullet.Length < text.Length) return With(paragraph, bullet.Length, new SourceLabel("•", true, 0, "") { IsTyped = true });
        if (Number().Match(text) is not { Success: true } match || match.Length >= text.TrimEnd().Length) return paragraph;
        return Fits(paragraph, match, text[match.Length..]) ? With(paragraph, match.Length, new SourceLabel(match.Groups["label"].Value, false, 0, "") { IsTyped = true }) : paragraph;
    }

    private static bool Fits(SourceParagraph paragraph, Match match, string rest)
    {
        string label = match.Groups["label"].Value;
        bool hasTab = match.Value.Contains('\t', StringComparison.Ordinal);
        bool startsSentence = rest[0] is '“' or '‘' or '"' or '\'' or '(' or '[' || char.IsUpper(rest[0]);
        if (match.Groups["parts"].Success) return hasTab || startsSentence || label.Count(c => c == '.') > 1;
        if (match.Groups["bracketed"].Success) return true;
        if (match.Groups["capital"].Success) return hasTab;
        bool hasMark = label[^1] is '.' or ')' or ':';
        if (hasMark) return hasTab || !char.IsDigit(rest[0]);
        return (hasTab && rest.Length > 1) || (startsSentence && rest.Length <= LongestHeading && (paragraph.IsBold || paragraph.OutlineLevel is not null));
    }

    private static SourceParagraph With(SourceParagraph paragraph, int length, SourceLabel label)
    {
        var runs = ImmutableArray.CreateBuilder<SourceRun>();
        int left = length;
        foreach (var run in paragraph.Runs)
        {
            int cut = Math.Min(left, run.Text.Length);
            left -= cut;
            if (cut < run.Text.Length || run.Text.Length == 0) runs.Add(run with { Text = run.Text[cut..] });
        }

        return paragraph with { Runs = runs.ToImmutable(), Label = label };
    }

    [GeneratedRegex(@"\A\s*(?:[•·▪▫◦‣⁃●○■□➢➤✓✔❖\uF0B7\uF0A7\uF0D8][ \t\u00A0]*|o\t\s*|[-–—][ \t\u00A0]+)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\A\s*(?<label>(?<parts>(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){1,5}|[A-Z]\.\d{1,3})[.):]?|\d{1,3}[.):]?|(?<bracketed>\((?:[a-z]|[ivxl]{1,6}|[A-Z]|\d{1,2})\))|[a-z][.)]|[ivxl]{1,6}[.)]|(?<capital>[A-Z][.)]))[ \t\u00A0]+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
