using System.Collections.Immutable;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Rows;

/// <summary>Which of a copy's version rows stand for what was in force.</summary>
public static class ApprovedRows
{
    /// <summary>True for a version that is, or was, in force.</summary>
    public static bool WasInForce(VersionRow row) => row.Status is ReleaseStatus.Approved or ReleaseStatus.Issued or ReleaseStatus.Superseded;

    /// <summary>The version in force: the newest that was approved, and not withdrawn since; null where there is none.</summary>
    public static VersionRow? InForce(ImmutableArray<VersionRow> rows)
    {
        for (int index = rows.Length - 1; index >= 0; index--)
        {
            if (rows[index].Status is ReleaseStatus.Approved or ReleaseStatus.Issued) return rows[index];
            if (rows[index].Status == ReleaseStatus.Withdrawn) return null;
        }

        return null;
    }

    /// <summary>The rows before one, newest first.</summary>
    public static IEnumerable<VersionRow> Before(ImmutableArray<VersionRow> rows, VersionRow? row) =>
        rows.TakeWhile(candidate => !ReferenceEquals(candidate, row)).Reverse();
}
