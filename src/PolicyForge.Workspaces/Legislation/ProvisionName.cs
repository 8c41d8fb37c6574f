using System.Collections.Immutable;
using System.Globalization;

namespace PolicyForge.Workspaces.Legislation;

/// <summary>Provisions as they are cited in the register: "section 127(2)(a) and (b)", "sections 4 to 6".</summary>
public static class ProvisionName
{
    /// <summary>The longest run of numbers that is counted out: "sections 4 to 6".</summary>
    private const int LongestRun = 500;

    private static readonly ImmutableArray<string> Numbered = ["section", "regulation", "article", "paragraph", "rule"];

    /// <summary>True where what is cited is one of the provisions or a part of it: "section 127(2)(a)" of "section 127(2)".</summary>
    public static bool IsWithin(string cited, string provisions) => Each(provisions).Any(provision =>
        cited.StartsWith(provision, StringComparison.OrdinalIgnoreCase) && (cited.Length == provision.Length || cited[provision.Length] is '(' or ' ' or ','));

    /// <summary>True where a change of one of the changed provisions touches what is cited: it is within one, or holds one.</summary>
    public static bool Touches(string changed, string cited) => Each(cited).Any(one => IsWithin(one, changed)) || Each(changed).Any(one => IsWithin(one, cited));

    /// <summary>"section 127(2)(a) and (b)" is section 127(2)(a) and section 127(2)(b); "sections 70 and 71" is section 70 and section 71; "sections 4 to 6" is three.</summary>
    public static IEnumerable<string> Each(string provisions)
    {
        string[] parts = provisions.Split([" and ", ", "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0) yield break;
        int blank = parts[0].IndexOf(' ', StringComparison.Ordinal);
        string kind = blank < 0 ? "" : parts[0][..blank].TrimEnd('s') + " ";
        string first = "";
        foreach (string part in parts)
        {
            string number = first.Length == 0 && blank >= 0 ? part[(blank + 1)..] : part;
            string whole = part[0] == '(' && first.LastIndexOf('(') is > 0 and var bracket ? first[..bracket] + part : kind + number;
            if (first.Length == 0) first = whole;
            foreach (string one in Run(kind, number) ?? [whole]) yield return one;
        }
    }

    /// <summary>"sections 4, 5 and 6": what <see cref="Each"/> takes apart again.</summary>
    public static string Join(IEnumerable<string> provisions)
    {
        var groups = provisions.GroupBy(provision => Numbered.FirstOrDefault(kind => provision.StartsWith(kind + " ", StringComparison.Ordinal)) ?? "", StringComparer.Ordinal);
        return List([.. groups.SelectMany(group => group.Key.Length == 0 || group.Count() == 1
            ? group
            : (IEnumerable<string>)[$"{group.Key}s {List([.. group.Select(provision => provision[(group.Key.Length + 1)..])])}"])]);
    }

    private static string List(string[] parts) => parts.Length < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";

    /// <summary>"4 to 6" counted out; null where it is no run of plain numbers.</summary>
    private static IEnumerable<string>? Run(string kind, string numbers)
    {
        string[] ends = numbers.Split(" to ");
        return ends.Length == 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out int to)
            && from <= to && to - from < LongestRun
            ? Enumerable.Range(from, to - from + 1).Select(number => kind + number.ToString(CultureInfo.InvariantCulture))
            : null;
    }
}
