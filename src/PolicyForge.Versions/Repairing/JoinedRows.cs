using System.Collections.Immutable;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Repairing;

/// <summary>The rows of two sides in the order of their dates, those of a number that is taken under the next one. A pure function.</summary>
internal static class JoinedRows
{
    public static ImmutableArray<VersionRow> Of(ImmutableArray<VersionRow> ours, ImmutableArray<VersionRow> theirs)
    {
        var known = ours.Select(RowText.Of).ToHashSet(StringComparer.Ordinal);
        var common = theirs.Select(RowText.Of).Where(known.Contains).ToHashSet(StringComparer.Ordinal);
        var added = new Queue<VersionRow>(theirs.Where(row => !common.Contains(RowText.Of(row))).OrderBy(row => row.Date.FirstDay));
        var rows = ImmutableArray.CreateBuilder<VersionRow>();
        foreach (var row in ours)
        {
            // What both sides have was there before either added a row.
            while (!common.Contains(RowText.Of(row)) && added.TryPeek(out var next) && next.Date.FirstDay < row.Date.FirstDay) Add(rows, added.Dequeue());
            Add(rows, row);
        }

        while (added.TryDequeue(out var row)) Add(rows, row);
        return rows.ToImmutable();
    }

    private static void Add(ImmutableArray<VersionRow>.Builder rows, VersionRow row)
    {
        if (rows.Count == 0 || row.Version > rows[^1].Version || (row.ReviewedWithoutChange && row.Version.IsSameAs(rows[^1].Version)))
        {
            rows.Add(row);
            return;
        }

        var last = rows[^1].Version;
        bool isMajor = row.Version.Minor is null or 0;
        rows.Add(row with { Version = isMajor ? last.NextMajor : last.NextMinor, RenumberedFrom = row.RenumberedFrom ?? row.Version });
    }
}
