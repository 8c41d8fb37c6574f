using System.Collections.Immutable;
using System.Text.Json;
using PolicyForge.Policies.Schools;
using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Policies.Expansion;

/// <summary>What templates may read of the trust and of a school (docs/authoring.md, section 3).</summary>
internal static class WorkspaceTables
{
    public static TemplateTable OfTrust(Trust trust) => new("trust")
    {
        ["name"] = trust.Name,
        ["short_name"] = trust.ShortName,
        ["website"] = trust.Website,
        ["email"] = trust.Email,
        ["telephone"] = trust.Telephone,
        ["address"] = Texts(trust.Address),
        ["people"] = People("trust.people", trust.People),
    };

    public static TemplateTable OfSchool(School school) => new("school")
    {
        ["id"] = school.Id,
        ["name"] = school.Name,
        ["short_name"] = school.ShortName,
        ["phase"] = JsonNamingPolicy.KebabCaseLower.ConvertName(school.Phase.ToString()),
        ["type"] = JsonNamingPolicy.KebabCaseLower.ConvertName(school.Type.ToString()),
        ["motto"] = school.Motto,
        ["website"] = school.Website,
        ["email"] = school.Email,
        ["telephone"] = school.Telephone,
        ["address"] = Texts(school.Address),
        ["local_authority"] = school.LocalAuthority,
        ["police_force"] = school.PoliceForce,
        ["age_from"] = school.Ages?.From,
        ["age_to"] = school.Ages?.To,
        ["unions"] = Texts(school.Unions),
        ["features"] = Features(school.Features),
        ["people"] = People("school.people", school.People),
        ["links"] = school.Links.Select(object? (link) => new TemplateTable("link") { ["title"] = link.Title, ["url"] = link.Url }).ToImmutableArray(),
    };

    public static TemplateTable OfTerms(TermTable terms)
    {
        var table = new TemplateTable("terms");
        foreach (string name in TermTable.Names)
        {
            if (terms.Find(name) is { } term) table[name] = term.Singular;
        }

        return table;
    }

    /// <summary>"organisation": the school, or the trust in a document of scope trust.</summary>
    public static TemplateTable OfOrganisation(Trust trust, School? school) => new("organisation")
    {
        ["name"] = school?.Name ?? trust.Name,
        ["short_name"] = school?.ShortName ?? trust.ShortName,
    };

    private static TemplateTable Features(ImmutableSortedDictionary<string, bool> features)
    {
        var table = new TemplateTable("school.features", isOpen: true);
        foreach (var (name, value) in features) table[name] = value;
        return table;
    }

    private static TemplateTable People(string name, ImmutableSortedDictionary<string, RoleHolders> people)
    {
        var table = new TemplateTable(name, isOpen: true);
        foreach (var (role, holders) in people)
        {
            table[role] = holders.IsList
                ? holders.People.Select(object? (person) => OfPerson($"{name}.{role}", person)).ToImmutableArray()
                : OfPerson($"{name}.{role}", holders.People[0]);
        }

        return table;
    }

    private static TemplateTable OfPerson(string name, Person person) => new(name)
    {
        ["name"] = person.Name,
        ["title"] = person.Title,
        ["email"] = person.Email,
        ["telephone"] = person.Telephone,
    };

    private static ImmutableArray<object?> Texts(ImmutableArray<string> values) => [.. values];
}
