using System.Collections.Immutable;
using System.Text.Json;
using PolicyForge.Templating;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Terms;

namespace PolicyForge.Composition.Expansion;

/// <summary>What templates may read of the trust and of a school (docs/authoring.md, section 3).</summary>
internal static class WorkspaceTables
{
    public static ScriptObject OfTrust(Trust trust) => Tables.Closed("trust", new ScriptObject
    {
        ["name"] = trust.Name,
        ["short_name"] = trust.ShortName,
        ["website"] = trust.Website,
        ["email"] = trust.Email,
        ["telephone"] = trust.Telephone,
        ["address"] = Texts(trust.Address),
        ["people"] = People("trust.people", trust.People),
    });

    public static ScriptObject OfSchool(School school) => Tables.Closed("school", new ScriptObject
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
        ["links"] = Tables.List(school.Links.Select(link => Tables.Closed("link", new ScriptObject { ["title"] = link.Title, ["url"] = link.Url }))),
    });

    public static ScriptObject OfTerms(TermTable terms)
    {
        var table = new ScriptObject();
        foreach (string name in TermTable.Names)
        {
            if (terms.Find(name) is { } term) table[name] = term.Singular;
        }

        return Tables.Closed("terms", table);
    }

    /// <summary>"organisation": the school, or the trust in a document of scope trust.</summary>
    public static ScriptObject OfOrganisation(Trust trust, School? school) => Tables.Closed("organisation", new ScriptObject
    {
        ["name"] = school?.Name ?? trust.Name,
        ["short_name"] = school?.ShortName ?? trust.ShortName,
    });

    private static ScriptObject Features(ImmutableSortedDictionary<string, bool> features)
    {
        var table = new ScriptObject();
        foreach (var (name, value) in features) table[name] = value;
        return Tables.Open(table);
    }

    private static ScriptObject People(string name, ImmutableSortedDictionary<string, RoleHolders> people)
    {
        var table = new ScriptObject();
        foreach (var (role, holders) in people)
        {
            table[role] = holders.IsList
                ? Tables.List(holders.People.Select(person => OfPerson($"{name}.{role}", person)))
                : OfPerson($"{name}.{role}", holders.People[0]);
        }

        return Tables.Open(table);
    }

    private static ScriptObject OfPerson(string name, Person person) => Tables.Closed(name, new ScriptObject
    {
        ["name"] = person.Name,
        ["title"] = person.Title,
        ["email"] = person.Email,
        ["telephone"] = person.Telephone,
    });

    private static ScriptArray Texts(ImmutableArray<string> values) => Tables.List(values);
}
