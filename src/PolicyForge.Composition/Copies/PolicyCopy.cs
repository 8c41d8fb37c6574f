using System.Collections.Immutable;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Composition.Copies;

/// <summary>One policy as one school has it, or as the trust has it where the policy's scope is the trust.</summary>
/// <param name="School">Null for a policy of scope trust.</param>
public sealed record PolicyCopy(PolicyDefinition Policy, School? School)
{
    /// <summary>The trust's version rows that this copy prints.</summary>
    public IEnumerable<VersionRow> TrustRows => Policy.History.Rows.Take(PolicyHistory.TrustRowsBefore(Policy.History.Rows, OwnRows));

    /// <summary>The version rows that this copy prints: the trust's, then the school's own.</summary>
    public IEnumerable<VersionRow> Rows => TrustRows.Concat(OwnRows);

    private ImmutableArray<VersionRow> OwnRows => School?.OwnPolicies.Find(Policy.Id)?.History.Rows ?? [];

    /// <summary>"meadow-bank/social-media", or "trust/complaints".</summary>
    public override string ToString() => $"{School?.Id ?? "trust"}/{Policy.Id}";
}
