using System.Collections.Immutable;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Rows;

/// <summary>Finds which commit first held each row of a history, and which rows were tampered with. A pure function over what git says.</summary>
/// <remarks>
/// Each commit is compared with its own parents, never with its neighbour in the log: two branches that each add a row do not
/// accuse one another.
/// </remarks>
public static class RowTracer
{
    /// <summary>The rows as they stand, each with the commit that first held exactly this row.</summary>
    /// <param name="revisions">All commits that changed the file, newest first, children before parents.</param>
    public static ImmutableArray<TracedRow> Trace(ImmutableArray<VersionRow> rows, IReadOnlyList<HistoryRevision> revisions)
    {
        var firstHeldBy = new Dictionary<string, (CommitId Commit, bool IsLast)>(StringComparer.Ordinal);
        // From the oldest: the first to hold a row keeps it.
        foreach (var revision in revisions.Reverse())
        {
            if (revision.Rows is not { } after) continue;
            var known = revision.PreviousRows.SelectMany(previous => previous).Select(RowText.Of).ToHashSet(StringComparer.Ordinal);
            for (int i = 0; i < after.Length; i++)
            {
                string text = RowText.Of(after[i]);
                if (!known.Contains(text)) firstHeldBy.TryAdd(text, (revision.Commit, i == after.Length - 1 && after[i].RenumberedFrom is null));
            }
        }

        return
        [
            .. rows.Select(row => firstHeldBy.TryGetValue(RowText.Of(row), out var found)
                ? new TracedRow(row, found.Commit, found.IsLast && (!row.Imported || row.Digest is not null))
                : new TracedRow(row, null, false)),
        ];
    }

    /// <summary>Committed rows that were changed or taken out: by which commit, oldest first; then those that only a merge, or an edit not committed yet, can have lost.</summary>
    /// <param name="rows">The rows as they stand.</param>
    /// <param name="revisions">All commits that changed the file, newest first, children before parents.</param>
    /// <remarks>A row that stands again as it was first committed is no alteration any more, nor is a row without proof that was given one; a draft that nobody released may be tidied away.</remarks>
    public static ImmutableArray<AlteredRow> FindAltered(ImmutableArray<VersionRow> rows, IReadOnlyList<HistoryRevision> revisions)
    {
        var standing = rows.Select(RowText.Of).ToHashSet(StringComparer.Ordinal);
        var first = FirstForms(revisions);
        return [.. All(rows, revisions).Where(altered => !IsMended(altered.Before, altered.After is null))];

        bool IsMended(VersionRow before, bool isGone)
        {
            if ((isGone && before is { Status: ReleaseStatus.Draft, Digest: null, Imported: false }) || standing.Contains(RowText.Of(before))) return true;
            if (rows.Any(row => IsProofOf(row, before))) return true;
            // A form that stood between the first and its restoration.
            return !first.Contains(RowText.Of(before)) && revisions.SelectMany(revision => revision.Rows ?? []).Any(row => row.Version.IsSameAs(before.Version) && first.Contains(RowText.Of(row)) && standing.Contains(RowText.Of(row)));
        }
    }

    /// <summary>True where a row says the same as one without a digest, and proves it.</summary>
    private static bool IsProofOf(VersionRow row, VersionRow before) =>
        before.Digest is null && row.Digest is not null && RowText.Of(row with { Digest = null, Generator = null, Sources = null, Files = null }) == RowText.Of(before);

    /// <summary>Rows as they were first committed: added, and not put in the place of another of the same version.</summary>
    private static HashSet<string> FirstForms(IReadOnlyList<HistoryRevision> revisions)
    {
        var first = new HashSet<string>(StringComparer.Ordinal);
        // A version that was taken out before comes back; on another branch it is added, whatever this one has.
        var takenOut = new HashSet<string>(StringComparer.Ordinal);
        foreach (var revision in revisions.Reverse().Where(revision => revision.Rows is not null))
        {
            VersionRow[] previous = [.. revision.PreviousRows.SelectMany(rows => rows)];
            var before = previous.Select(RowText.Of).ToHashSet(StringComparer.Ordinal);
            var now = revision.Rows!.Value.Select(RowText.Of).ToHashSet(StringComparer.Ordinal);
            foreach (var row in revision.Rows.Value.Where(row => !before.Contains(RowText.Of(row))))
            {
                var old = previous.Where(known => known.Version.IsSameAs(row.Version)).ToArray();
                bool isAddition = old.Length == 0 ? !takenOut.Contains(row.Version.ToString()) : old.Any(known => now.Contains(RowText.Of(known)));
                if (isAddition) first.Add(RowText.Of(row));
            }

            takenOut.UnionWith(previous.Where(known => !revision.Rows.Value.Any(row => row.Version.IsSameAs(known.Version))).Select(known => known.Version.ToString()));
        }

        return first;
    }

    private static ImmutableArray<AlteredRow> All(ImmutableArray<VersionRow> rows, IReadOnlyList<HistoryRevision> revisions)
    {
        ImmutableArray<AlteredRow> byCommits =
        [
            .. from revision in revisions.Reverse()
               from altered in Missing([.. revision.PreviousRows.SelectMany(previous => previous)], revision.Rows ?? [], revision.Commit)
               select altered,
        ];
        var accountedFor = byCommits.Select(altered => RowText.Of(altered.Before)).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<VersionRow> ever = [.. revisions.Reverse().SelectMany(revision => revision.Rows ?? [])];
        return [.. byCommits, .. Missing(ever, rows, null).Where(altered => !accountedFor.Contains(RowText.Of(altered.Before)))];
    }

    /// <summary>Rows of <paramref name="before"/> that <paramref name="after"/> lacks.</summary>
    private static IEnumerable<AlteredRow> Missing(ImmutableArray<VersionRow> before, ImmutableArray<VersionRow> after, CommitId? by)
    {
        var kept = after.Select(RowText.Of).ToHashSet(StringComparer.Ordinal);
        return before
            .DistinctBy(RowText.Of, StringComparer.Ordinal)
            .Where(row => !kept.Contains(RowText.Of(row)))
            .Select(row => new AlteredRow(row, SameVersion(row, after, before), by));
    }

    /// <summary>The row that took the place of another: of the same version, and not one that stood beside it before.</summary>
    private static VersionRow? SameVersion(VersionRow row, ImmutableArray<VersionRow> after, ImmutableArray<VersionRow> before)
    {
        var old = before.Select(RowText.Of).ToHashSet(StringComparer.Ordinal);
        return after.FirstOrDefault(candidate => candidate.Version.IsSameAs(row.Version) && !old.Contains(RowText.Of(candidate)));
    }
}
