using System.Collections.Immutable;
using PolicyForge.Workspaces.Statutory;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces;

/// <summary>policyforge.yaml as written.</summary>
/// <param name="Schools">Ids in the order listed.</param>
/// <param name="Delegation">What the scheme of delegation says of statutory policies, in the order written.</param>
internal sealed record WorkspaceSettings(Trust Trust, ImmutableArray<Located<string>> Schools, WorkspaceDefaults Defaults, ImmutableArray<DelegatedPolicy> Delegation);
