using System.Collections.Immutable;
using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Schools;

/// <summary>The mapping `people`: roles, each held by one person or a list.</summary>
internal static class PersonYaml
{
    private static readonly YamlKey<string> FullName = Required("name", Line, "The person's name as printed.");
    private static readonly YamlKey<string> Title = Optional("title", Line, "What the person is called by office: \"Headteacher\".");
    private static readonly YamlKey<string> EmailAddress = Optional("email", Email, "The person's e-mail address, or that of the role.");
    private static readonly YamlKey<string> Telephone = Optional("telephone", Line, "The person's telephone number.");

    private static readonly YamlShape<Person> Person = new YamlObject<Person>("A person", [FullName, Title, EmailAddress, Telephone], map => new Person(
        map.Get(FullName), map.Find(Title), map.Find(EmailAddress), map.Find(Telephone), map.LocationOf(FullName)));

    private static readonly YamlShape<RoleHolders> Holders = new YamlSelect<ImmutableArray<Person>, RoleHolders>(
        new YamlList<Person>(Person, orSingle: true, least: 1),
        (people, node, _) => new RoleHolders("", people, node is YamlSequence));

    public static YamlShape<ImmutableSortedDictionary<string, RoleHolders>> People { get; } =
        new YamlSelect<ImmutableArray<(YamlScalar Key, RoleHolders Value)>, ImmutableSortedDictionary<string, RoleHolders>>(
            new YamlDictionary<RoleHolders>(Name, Holders),
            (entries, _, _) => entries
                .Where(entry => !entry.Value.People.IsEmpty)
                .ToImmutableSortedDictionary(entry => entry.Key.Value, entry => entry.Value with { Role = entry.Key.Value }, StringComparer.Ordinal));
}
