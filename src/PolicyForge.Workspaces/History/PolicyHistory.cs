using System.Collections.Immutable;

namespace PolicyForge.Workspaces.History;

/// <summary>The rows of one history.yaml: the trust's for a policy, or a school's own for it. Oldest first.</summary>
/// <param name="Path">The file that holds them, or would hold them.</param>
public sealed record PolicyHistory(string Path, ImmutableArray<VersionRow> Rows)
{
    /// <summary>The newest row; null where there is none.</summary>
    public VersionRow? Latest => Rows.IsEmpty ? null : Rows[^1];

    /// <summary>How many of the trust's rows a school's table prints before the school's own: those up to the day of its first own row.</summary>
    /// <remarks>What the trust issues after that stands in the school's table when the school's copy is released: two rows would give one change two versions.</remarks>
    public static int TrustRowsBefore(IEnumerable<VersionRow> ofTrust, IEnumerable<VersionRow> own) =>
        own.FirstOrDefault() is { } first ? ofTrust.TakeWhile(row => row.Date.FirstDay <= first.Date.LastDay).Count() : ofTrust.Count();
}
