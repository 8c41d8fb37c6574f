using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Schools;

/// <summary>Somebody with a role in the trust or a school.</summary>
public sealed record Person(string Name, string? Title, string? Email, string? Telephone, SourceLocation Location);

/// <summary>The holders of one role ("designated_safeguarding_lead"), at least one.</summary>
/// <param name="IsList">True where the file gives a list, so that templates loop over it, even over a list of one.</param>
public sealed record RoleHolders(string Role, ImmutableArray<Person> People, bool IsList);
