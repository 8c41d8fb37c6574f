using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Composition.Naming;

/// <summary>By what the trust, its schools and their people are known: names, addresses, domains and numbers in all their forms.</summary>
internal static partial class NamesOfWorkspace
{
    private const int ShortestStreet = 6;

    /// <summary>Where many have a mailbox: the domain is nobody's.</summary>
    private static readonly FrozenSet<string> _publicDomains = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "live.co.uk", "live.com", "yahoo.co.uk", "yahoo.com", "icloud.com", "me.com", "aol.com", "btinternet.com", "btconnect.com", "sky.com", "talktalk.net", "lgfl.net", "hwbcymru.net", "glow.scot");

    public static IEnumerable<SchoolName> Of(Workspace workspace) =>
    [
        .. OfTrust(workspace.Trust),
        .. workspace.Schools.SelectMany(school => new[] { school.LocalAuthority, school.PoliceForce }).OfType<string>().Distinct(StringComparer.Ordinal).Select(name => new SchoolName(name, null, SchoolNameKind.Full)),
        .. workspace.Schools.SelectMany(OfSchool),
        .. DomainsOf(workspace),
    ];

    /// <summary>The telephone numbers of all, each with whose it is.</summary>
    public static IEnumerable<(ulong Number, SchoolName Name)> TelephonesOf(Workspace workspace) =>
        Telephones(null, workspace.Trust.Telephone, workspace.Trust.People).Concat(workspace.Schools.SelectMany(school => Telephones(school.Id, school.Telephone, school.People)));

    private static IEnumerable<(ulong Number, SchoolName Name)> Telephones(string? schoolId, string? telephone, ImmutableSortedDictionary<string, RoleHolders> roles) =>
        PeopleOf(roles).Select(person => person.Telephone).Prepend(telephone).OfType<string>().SelectMany(TelephoneNumbers.Of).Distinct()
            .Select(number => (number, new SchoolName("telephone", schoolId, SchoolNameKind.Full)));

    private static IEnumerable<SchoolName> OfTrust(Trust trust) =>
    [
        .. Full(NameForms.OfOrganisation(trust.Name), null),
        new(trust.ShortName, null, SchoolNameKind.Short),
        .. Contacts(null, trust.Email, trust.Website, trust.Address, trust.People),
        .. Hosts(trust.Website, trust.Email, trust.People).SelectMany(host => Hosts(host, null)),
    ];

    private static IEnumerable<SchoolName> OfSchool(School school) =>
    [
        .. Full(NameForms.OfOrganisation(school.Name), school.Id),
        new(school.ShortName, school.Id, SchoolNameKind.Short),
        .. Contacts(school.Id, school.Email, school.Website, school.Address.Where(line => line != school.Name), school.People),
    ];

    private static IEnumerable<SchoolName> Contacts(string? schoolId, string? email, string? website, IEnumerable<string> address, ImmutableSortedDictionary<string, RoleHolders> roles)
    {
        var people = PeopleOf(roles).ToArray();
        return Full(
            people.SelectMany(person => NameForms.OfPerson(person.Name))
                .Concat(people.Select(person => person.Email).Prepend(email).OfType<string>().SelectMany(NameForms.OfAddress))
                .Concat(PageOf(website) is { } page ? [page] : [])
                .Concat(PostalForms([.. address])),
            schoolId);
    }

    /// <summary>A domain that two schools have, or that many people have, says nothing; nor does a public authority's.</summary>
    private static IEnumerable<SchoolName> DomainsOf(Workspace workspace) => workspace.Schools
        .SelectMany(school => Hosts(school.Website, school.Email, school.People).Distinct(StringComparer.OrdinalIgnoreCase).Select(host => (Host: host, school.Id)))
        .GroupBy(of => of.Host, of => of.Id, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() == 1 && !_publicDomains.Contains(group.Key) && !group.Key.EndsWith(".gov.uk", StringComparison.OrdinalIgnoreCase))
        .SelectMany(group => Hosts(group.Key, group.Single()));

    private static IEnumerable<SchoolName> Hosts(string host, string? schoolId) =>
        NameForms.OfAddress(host).Distinct(StringComparer.Ordinal).Select(form => new SchoolName(form, schoolId, SchoolNameKind.Host));

    private static IEnumerable<string> Hosts(string? website, string? email, ImmutableSortedDictionary<string, RoleHolders> roles) =>
        PeopleOf(roles).Select(person => person.Email).Prepend(email).OfType<string>()
            .Select(address => address[(address.LastIndexOf('@') + 1)..])
            .Concat(AddressOf(website) is { } page ? [HostOf(page)] : []);

    /// <summary>A page of its own on a website that others share.</summary>
    private static string? PageOf(string? website) => AddressOf(website) is { } page && page.AbsolutePath.Trim('/') is { Length: > 0 } path ? $"{HostOf(page)}/{path}" : null;

    private static Uri? AddressOf(string? website) => Uri.TryCreate(website, UriKind.Absolute, out var address) ? address : null;

    private static string HostOf(Uri address) => address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;

    /// <summary>The postcode, and the street with its number or with the line after it: a street's name alone is the name of many.</summary>
    private static IEnumerable<string> PostalForms(ImmutableArray<string> lines)
    {
        foreach (string line in lines)
        {
            if (Postcode().Match(line) is not { Success: true } postcode) continue;
            yield return $"{postcode.Groups[1].Value} {postcode.Groups[2].Value}";
            yield return postcode.Groups[1].Value + postcode.Groups[2].Value;
        }

        if (lines is not [var street, ..] || street.Length < ShortestStreet || Postcode().IsMatch(street)) yield break;
        if (street.Any(char.IsAsciiDigit)) yield return street;
        if (lines is not [_, var next, ..]) yield break;
        yield return $"{street}, {next}";
        yield return $"{street} {next}";
    }

    private static IEnumerable<Person> PeopleOf(ImmutableSortedDictionary<string, RoleHolders> roles) => roles.Values.SelectMany(role => role.People);

    private static IEnumerable<SchoolName> Full(IEnumerable<string> texts, string? schoolId) => texts.Select(text => new SchoolName(text, schoolId, SchoolNameKind.Full));

    [GeneratedRegex(@"\b([A-Z]{1,2}[0-9][A-Z0-9]?)\s*([0-9][A-Z]{2})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Postcode();
}
