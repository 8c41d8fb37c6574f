using System.Collections.Immutable;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Composition.Expansion;

/// <summary>A name, address or number by which a school or one of its people is known.</summary>
/// <param name="SchoolId">Null for the trust's.</param>
/// <param name="IsShort">A short name, which may also be an ordinary word: it counts only as it is spelt.</param>
internal sealed record SchoolName(string Text, string? SchoolId, bool IsShort)
{
    public StringComparison Comparison => IsShort ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
}

/// <summary>The names of all schools of a workspace and of its trust, to be found in a text in one pass.</summary>
internal sealed class SchoolNames
{
    /// <summary>Shorter ones would be found in everything.</summary>
    private const int ShortestName = 4;

    private const int PairCount = 8192;

    /// <summary>Which two letters a name may begin with, as bits by <see cref="PairOf"/>: most places in a text are told by these alone.</summary>
    private readonly bool[] _mayBegin = new bool[PairCount];

    /// <summary>By the first <see cref="ShortestName"/> letters, capitals and small letters alike; longest first.</summary>
    private readonly Dictionary<ulong, ImmutableArray<SchoolName>> _byBeginning;

    public SchoolNames(Workspace workspace)
    {
        ImmutableArray<SchoolName> names =
        [
            .. OfTrust(workspace.Trust),
            .. workspace.Schools.SelectMany(OfSchool),
        ];
        names = [.. names.Where(name => name.Text.Length >= ShortestName).SelectMany(WithBothApostrophes).Distinct()];
        foreach (var name in names) _mayBegin[PairOf(name.Text, 0)] = true;
        _byBeginning = names.GroupBy(name => BeginningOf(name.Text, 0)).ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Text.Length).ToImmutableArray());
    }

    /// <summary>Each place where a whole name stands: the longest that begins there, with all whose name it is.</summary>
    public IEnumerable<(int Start, ImmutableArray<SchoolName> Names)> Find(string text)
    {
        for (int start = NextBeginning(text, 0); start >= 0;)
        {
            var names = LongestAt(text, start);
            if (!names.IsEmpty) yield return (start, names);
            start = NextBeginning(text, start + (names.IsEmpty ? 1 : names[0].Text.Length));
        }
    }

    /// <summary>The next place, from <paramref name="at"/> on, where no word goes on and which begins as some name does; -1 for none.</summary>
    private int NextBeginning(string text, int at)
    {
        bool isInWord = at > 0 && at <= text.Length && char.IsLetterOrDigit(text[at - 1]);
        for (; at + ShortestName <= text.Length; at++)
        {
            if (!isInWord && _mayBegin[PairOf(text, at)]) return at;
            isInWord = char.IsLetterOrDigit(text[at]);
        }

        return -1;
    }

    private ImmutableArray<SchoolName> LongestAt(string text, int start)
    {
        if (!_byBeginning.TryGetValue(BeginningOf(text, start), out var candidates)) return [];
        foreach (var longest in candidates)
        {
            if (StandsAt(longest, text, start)) return [.. candidates.Where(name => name.Text.Length == longest.Text.Length && StandsAt(name, text, start))];
        }

        return [];
    }

    private static int PairOf(string text, int at) => ((Upper(text[at]) * 67) + Upper(text[at + 1])) & (PairCount - 1);

    private static ulong BeginningOf(string text, int at) =>
        ((ulong)Upper(text[at]) << 48) | ((ulong)Upper(text[at + 1]) << 32) | ((ulong)Upper(text[at + 2]) << 16) | Upper(text[at + 3]);

    private static char Upper(char letter) => char.IsAscii(letter) ? (char.IsAsciiLetterLower(letter) ? (char)(letter ^ ' ') : letter) : char.ToUpperInvariant(letter);

    private static bool StandsAt(SchoolName name, string text, int start)
    {
        int end = start + name.Text.Length;
        return end <= text.Length && text.AsSpan(start, name.Text.Length).Equals(name.Text, name.Comparison) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    private static IEnumerable<SchoolName> OfTrust(Trust trust) =>
        [new(trust.Name, null, false), new(trust.ShortName, null, true), .. Contacts(null, trust.Email, trust.Website, trust.Telephone, trust.People)];

    private static IEnumerable<SchoolName> OfSchool(School school) =>
        [new(school.Name, school.Id, false), new(school.ShortName, school.Id, true), .. Contacts(school.Id, school.Email, school.Website, school.Telephone, school.People)];

    /// <summary>People by their full names: a first name alone is many people's.</summary>
    private static IEnumerable<SchoolName> Contacts(string? schoolId, string? email, string? website, string? telephone, ImmutableSortedDictionary<string, RoleHolders> roles)
    {
        var people = roles.Values.SelectMany(role => role.People).ToArray();
        var texts = people.Select(person => person.Name).Where(name => name.Contains(' ', StringComparison.Ordinal))
            .Concat(people.SelectMany(person => new[] { person.Email, person.Telephone }))
            .Concat([email, telephone, HostOf(website)]);
        return texts.OfType<string>().Select(text => new SchoolName(text, schoolId, false));
    }

    private static string? HostOf(string? website) =>
        Uri.TryCreate(website, UriKind.Absolute, out var address) ? (address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host) : null;

    private static IEnumerable<SchoolName> WithBothApostrophes(SchoolName name) =>
        [name, name with { Text = name.Text.Replace('’', '\'') }, name with { Text = name.Text.Replace('\'', '’') }];
}
