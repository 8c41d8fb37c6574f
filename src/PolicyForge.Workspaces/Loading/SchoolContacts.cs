using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Finds what a school.yaml that was made from another's still has of it: people, addresses and numbers that two schools would print as their own.</summary>
internal static class SchoolContacts
{
    /// <summary>PF1315, once for each pair of schools, where the first of the values stands.</summary>
    public static IEnumerable<Diagnostic> Check(Workspace workspace)
    {
        var trust = workspace.Trust;
        var ofTrust = Of(trust.Email, trust.Website, trust.Telephone, trust.Address, trust.People.Values).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var holders = new Dictionary<string, School>(StringComparer.OrdinalIgnoreCase);
        foreach (var school in workspace.Schools)
        {
            var shared = Of(school.Email, school.Website, school.Telephone, school.Address, school.People.Values)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(contact => !ofTrust.Contains(contact) && !holders.TryAdd(contact, school) && !MayShare(school, holders[contact]))
                .ToArray();
            foreach (var group in shared.GroupBy(contact => holders[contact].Id, StringComparer.Ordinal))
            {
                yield return SchoolDiagnostics.SharedContacts.At(Locate(school, group.First()), school.Name, string.Join(", ", group), group.Key) with { School = school.Id };
            }
        }
    }

    private static bool MayShare(School one, School other) => one.MayName.Any(id => id.Value == other.Id) || other.MayName.Any(id => id.Value == one.Id);

    /// <summary>Also people by their full names, and the last line of an address: its postcode.</summary>
    private static IEnumerable<string> Of(string? email, string? website, string? telephone, ImmutableArray<string> address, IEnumerable<RoleHolders> roles)
    {
        var people = roles.SelectMany(role => role.People).ToArray();
        return new[] { email, website, telephone, address is [.., var last] && last.Any(char.IsAsciiDigit) ? last : null }
            .Concat(people.SelectMany(person => new[] { person.Name.Contains(' ', StringComparison.Ordinal) ? person.Name : null, person.Email, person.Telephone }))
            .OfType<string>();
    }

    private static SourceLocation Locate(School school, string contact)
    {
        int at = school.Location.Source.Text.IndexOf(contact, StringComparison.Ordinal);
        return at < 0 ? school.Location : school.Location with { Span = new SourceSpan(at, contact.Length) };
    }
}
