using System.Globalization;

namespace PolicyForge.Cli.Reporting;

/// <summary>Names of Word styles for people to read: levels of one style are drawn together.</summary>
internal static class StyleNames
{
    /// <summary>"heading 1 to 6, Normal, toc 1 and 2": in the order in which each first comes; "none" for none.</summary>
    public static string List(IEnumerable<string> names)
    {
        var families = names.Select(Split).GroupBy(name => name.Family, StringComparer.Ordinal).Select(Describe).ToList();
        return families.Count == 0 ? "none" : string.Join(", ", families);
    }

    private static (string Family, int Level) Split(string name)
    {
        int space = name.LastIndexOf(' ');
        return space > 0 && int.TryParse(name.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int level) ? (name[..space], level) : (name, 0);
    }

    private static string Describe(IGrouping<string, (string Family, int Level)> family)
    {
        int[] levels = [.. family.Select(name => name.Level).Order()];
        string words = string.Join(", ", Runs(levels.Where(level => level > 0)));
        return words.Length == 0 ? family.Key : levels[0] == 0 ? $"{family.Key} and {family.Key} {words}" : $"{family.Key} {words}";
    }

    private static IEnumerable<string> Runs(IEnumerable<int> levels)
    {
        int first = 0;
        int last = 0;
        foreach (int level in levels)
        {
            if (level == last + 1 && first > 0)
            {
                last = level;
                continue;
            }

            if (first > 0) yield return Run(first, last);
            first = last = level;
        }

        if (first > 0) yield return Run(first, last);
    }

    private static string Run(int first, int last)
    {
        string start = first.ToString(CultureInfo.InvariantCulture);
        string end = last.ToString(CultureInfo.InvariantCulture);
        return first == last ? start : $"{start} {(last == first + 1 ? "and" : "to")} {end}";
    }
}
