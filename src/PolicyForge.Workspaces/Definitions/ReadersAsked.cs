using System.Collections.Immutable;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Definitions;

/// <summary>Whether staff are asked to say that they have read a policy.</summary>
/// <param name="IsAsked">False where nobody is.</param>
/// <param name="Roles">Who is, as the school's staff list writes it; empty for all.</param>
public sealed record ReadersAsked(bool IsAsked, ImmutableArray<Located<string>> Roles);
