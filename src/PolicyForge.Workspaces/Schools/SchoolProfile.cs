using System.Collections.Immutable;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Schools;

/// <summary>school.yaml as written, before its slots and branding are held against the rest of the workspace.</summary>
/// <param name="School">Without slots, branding and what lies in other files.</param>
/// <param name="Slots">Values of slots by clause id, then slot name.</param>
internal sealed record SchoolProfile(School School, BrandingProfile? Branding, ImmutableArray<(YamlScalar Clause, ImmutableArray<(YamlScalar Name, YamlNode Value)> Values)> Slots);

/// <summary>The mapping `branding` as written.</summary>
internal sealed record BrandingProfile(Located<string>? Primary, Located<string>? Tint, Located<string>? Logo, string? LogoAlternativeText);
