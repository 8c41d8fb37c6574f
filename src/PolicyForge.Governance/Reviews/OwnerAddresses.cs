using PolicyForge.Workspaces;

namespace PolicyForge.Governance.Reviews;

/// <summary>Finds the e-mail address of whoever holds an office at the trust.</summary>
public static class OwnerAddresses
{
    /// <summary>The address of the person whose title, or whose role, is the office ("Director of IT", director_of_it); null where none is known.</summary>
    public static string? Find(Workspace workspace, string office) => workspace.Trust.People
        .Where(role => IsOffice(role.Key.Replace('_', ' '), office) || role.Value.People.Any(person => IsOffice(person.Title, office)))
        .SelectMany(role => role.Value.People)
        .Select(person => person.Email)
        .FirstOrDefault(email => email is not null);

    private static bool IsOffice(string? title, string office) => string.Equals(title, office, StringComparison.OrdinalIgnoreCase);
}
