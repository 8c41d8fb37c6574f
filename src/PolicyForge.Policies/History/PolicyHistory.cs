using System.Collections.Immutable;

namespace PolicyForge.Policies.History;

/// <summary>The rows of one history.yaml: the trust's for a policy, or a school's own for it. Oldest first.</summary>
/// <param name="Path">The file that holds them, or would hold them.</param>
public sealed record PolicyHistory(string Path, ImmutableArray<VersionRow> Rows)
{
    /// <summary>The newest row; null where there is none.</summary>
    public VersionRow? Latest => Rows.IsEmpty ? null : Rows[^1];
}
