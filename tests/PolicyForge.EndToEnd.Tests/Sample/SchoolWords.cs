using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.EndToEnd.Tests.Sample;

/// <summary>Words that belong to one school: its names, people, addresses and telephones.</summary>
internal static class SchoolWords
{
    /// <summary>Each school's own name first. Words that stand in the trust's own profile are left out: everybody may use those.</summary>
    public static IReadOnlyList<(string School, string Word)> OfSample()
    {
        var workspace = WorkspaceLoader.Load(new DirectorySourceTree(RepositoryRoot.Path)).Value!;
        string trust = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "policyforge.yaml"));
        return
        [
            .. from school in workspace.Schools
               from word in (string?[])
               [
                   school.Name, school.ShortName, school.Motto, school.Email, school.Website, school.Telephone, .. school.Address.Take(1),
                   .. school.People.Values.SelectMany(role => role.People).SelectMany(person => new[] { person.Name, person.Email, person.Telephone }),
               ]
               where word is not null && !trust.Contains(word, StringComparison.Ordinal)
               select (school.Id, word),
        ];
    }
}
