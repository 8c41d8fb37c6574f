using System.Buffers;
using System.Collections.Immutable;
using PolicyForge.Policies.Schools;
using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Policies.Expansion;

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

    private readonly Dictionary<char, ImmutableArray<SchoolName>> _byFirst;
    private readonly SearchValues<string> _any;

    public SchoolNames(Workspace workspace)
    {
        ImmutableArray<SchoolName> names =
        [
            .. OfTrust(workspace.Trust),
            .. workspace.Schools.SelectMany(OfSchool),
        ];
        names = [.. names.Where(name => name.Text.Length >= ShortestName).SelectMany(WithBothApostrophes).Distinct()];
        _any = SearchValues.Create([.. names.Select(name => name.Text)], StringComparison.OrdinalIgnoreCase);
        _byFirst = names.GroupBy(name => char.ToUpperInvariant(name.Text[0])).ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Text.Length).ToImmutableArray());
    }

    /// <summary>Each place where a whole name stands: the longest that begins there, with all whose name it is.</summary>
    public IEnumerable<(int Start, ImmutableArray<SchoolName> Names)> Find(string text)
    {
        int at = 0;
        while (text.AsSpan(at).IndexOfAny(_any) is >= 0 and var offset)
        {
            int start = at + offset;
            var names = LongestAt(text, start);
            at = start + (names.IsEmpty ? 1 : names[0].Text.Length);
            if (!names.IsEmpty) yield return (start, names);
        }
    }

    private ImmutableArray<SchoolName> LongestAt(string text, int start)
    {
        if ((start > 0 && char.IsLetterOrDigit(text[start - 1])) || !_byFirst.TryGetValue(char.ToUpperInvariant(text[start]), out var candidates)) return [];
        var longest = candidates.FirstOrDefault(name => StandsAt(name, text, start));
        return longest is null ? [] : [.. candidates.Where(name => name.Text.Length == longest.Text.Length && StandsAt(name, text, start))];
    }

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
