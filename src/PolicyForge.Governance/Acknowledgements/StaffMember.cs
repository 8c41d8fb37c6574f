namespace PolicyForge.Governance.Acknowledgements;

/// <summary>Somebody who reads policies.</summary>
/// <param name="Name">Empty where only the address is known.</param>
/// <param name="Email">Empty where only the name is known.</param>
public sealed record StaffMember(string Name, string Email)
{
    /// <summary>What the person does at the school, as its staff list says; several with semicolons between; empty where it does not say.</summary>
    public string Role { get; init; } = "";

    /// <summary>True where the person has one of the roles.</summary>
    public bool HasOneOf(IEnumerable<string> roles) => Role.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Intersect(roles, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>As printed.</summary>
    public string Shown => Name.Length > 0 ? Name : Email;

    /// <summary>True for one person: by address where both have one, else by name.</summary>
    public bool Is(StaffMember other) => Email.Length > 0 && other.Email.Length > 0
        ? Email.Equals(other.Email, StringComparison.OrdinalIgnoreCase)
        : Name.Length > 0 && string.Equals(Folded(Name), Folded(other.Name), StringComparison.OrdinalIgnoreCase);

    private static string Folded(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
