using System.Collections.Frozen;

namespace PolicyForge.Composition.Naming;

/// <summary>The forms in which people write one name.</summary>
internal static class NameForms
{
    /// <summary>Before a person's name; the name is as well known without it.</summary>
    private static readonly FrozenSet<string> _titles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Rev", "Revd", "Reverend", "Sir", "Dame", "Lord", "Lady", "Canon", "Father", "Sister", "Cllr", "Councillor", "the");

    private static readonly (string One, string Other)[] _alike =
    [
        ("’", "'"), ("'", ""), (" & ", " and "), (" and ", " & "), (" and ", " + "), ("St ", "St. "), ("St. ", "St "), ("St ", "Saint "), ("St. ", "Saint "), ("Saint ", "St "), ("Saint ", "St. "),
    ];

    /// <summary>A school's or the trust's: with and without apostrophes, "&amp;" for "and", "St." for "Saint", and in one word as in an address.</summary>
    public static IEnumerable<string> OfOrganisation(string name)
    {
        string[] forms = [.. Alike(name)];
        return forms.Concat(forms.Where(form => form.Length >= 8 && form.Contains(' ', StringComparison.Ordinal)).Select(InOneWord)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>A person's, by the full name: a first name or a surname alone is many people's. Also with the surname first, and as in an address.</summary>
    public static IEnumerable<string> OfPerson(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        while (words.Length > 2 && _titles.Contains(words[0].TrimEnd('.'))) words = words[1..];
        if (words.Length < 2 || _titles.Contains(words[0].TrimEnd('.'))) return [];
        string whole = string.Join(' ', words);
        string first = string.Join(' ', words[..^1]);
        string[] forms = [whole, $"{words[^1]}, {first}", $"{words[^1]} {first}"];
        return forms.SelectMany(Alike).Concat([string.Join('.', words), InOneWord(whole)]).Distinct(StringComparer.Ordinal);
    }

    /// <summary>An e-mail address or domain, also as people write it to hide it from machines.</summary>
    public static IEnumerable<string> OfAddress(string address) =>
        [address, .. Spelt(address, " at ", " dot "), .. Spelt(address, "(at)", "(dot)"), .. Spelt(address, "[at]", "[dot]"), .. Spelt(address, " (at) ", " (dot) "), .. Spelt(address, " [at] ", " [dot] ")];

    private static IEnumerable<string> Spelt(string address, string at, string dot) =>
        [address.Replace("@", at, StringComparison.Ordinal), address.Replace("@", at, StringComparison.Ordinal).Replace(".", dot, StringComparison.Ordinal)];

    private static IEnumerable<string> Alike(string name)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal) { name };
        foreach (var (one, other) in _alike) forms.UnionWith(forms.Select(form => form.Replace(one, other, StringComparison.Ordinal)).ToArray());
        return forms;
    }

    private static string InOneWord(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
