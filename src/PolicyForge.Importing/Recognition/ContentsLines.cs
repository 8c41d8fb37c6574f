using System.Text.RegularExpressions;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Recognition;

/// <summary>Knows a contents list that was typed: its title, and lines that end in a page's number after dots or a tab.</summary>
internal static partial class ContentsLines
{
    private const int Near = 2;

    /// <summary>Which blocks are the contents list, its title among them. A line that only looks like one, and stands alone, is text.</summary>
    /// <param name="blocks">Without empty ones.</param>
    public static HashSet<int> Find(IReadOnlyList<SourceBlock> blocks)
    {
        var found = new HashSet<int>();
        int[] lines = [.. Enumerable.Range(0, blocks.Count).Where(index => blocks[index] is SourceParagraph paragraph && (paragraph.IsContents || IsLine(paragraph)))];
        if (lines.Length == 0) return found;
        var all = lines.ToHashSet();
        var elsewhere = blocks.Where((block, index) => block is SourceParagraph && !all.Contains(index)).Select(block => Letters(((SourceParagraph)block).Text)).ToHashSet(StringComparer.Ordinal);
        for (int i = 0; i < lines.Length; i++)
        {
            var paragraph = (SourceParagraph)blocks[lines[i]];
            bool isAmong = IsLine(paragraph) && ((i > 0 && lines[i] - lines[i - 1] <= Near) || (i + 1 < lines.Length && lines[i + 1] - lines[i] <= Near));
            if (paragraph.IsInContentsField || isAmong || elsewhere.Contains(Letters(Page().Replace(paragraph.Text, ""))) || (paragraph.IsContents && Tabbed().IsMatch(paragraph.Text))) found.Add(lines[i]);
        }

        if (found.Count == 0) return found;
        int first = found.Min();
        if (first > 0 && blocks[first - 1] is SourceParagraph title && IsTitle(title)) found.Add(first - 1);
        return found;
    }

    public static bool IsTitle(SourceParagraph paragraph) => Title().IsMatch(paragraph.Text.Trim());

    private static bool IsLine(SourceParagraph paragraph) => Dotted().IsMatch(paragraph.Text) || (paragraph.HasLeader && Tabbed().IsMatch(paragraph.Text));

    [GeneratedRegex(@"\A(?:table of )?contents(?: page)?:?\z|\Aindex\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:\.{4,}|…{2,}|(?:\. ){4,})\s*\d{1,3}\s*\z")]
    private static partial Regex Dotted();

    /// <summary>The words alone: numbers before them, blanks and points are written one way here and another there.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();

    [GeneratedRegex(@"[\s.…]*\d{1,3}\s*\z")]
    private static partial Regex Page();

    [GeneratedRegex(@"\t\s*\d{1,3}\s*\z")]
    private static partial Regex Tabbed();
}
