using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Rows;

/// <summary>Finds the commit whose files a row without a digest stands for: the first that held the version with that status. For one thread.</summary>
/// <remarks>Not the first that held exactly this row: somebody who corrects the author of an imported row, and a clause with it, has not had the clause approved.</remarks>
public sealed class HeldRows(IRepository repository)
{
    private readonly Lazy<HistoryArchive> _archive = new(() => HistoryArchive.Read(repository));
    private readonly Dictionary<(string Path, string Version, ReleaseStatus Status, string? Digest), CommitId?> _found = [];

    /// <summary>Null where no commit holds the row, where a shallow clone is cut off before it, and where a later version came in with the same commit.</summary>
    public CommitId? FirstWith(VersionRow row)
    {
        var key = (row.Location.Path, row.Version.ToString(), row.Status, row.Digest);
        if (!_found.TryGetValue(key, out var known)) _found[key] = known = Find(row);
        return known;
    }

    private CommitId? Find(VersionRow row)
    {
        foreach (var revision in _archive.Value.RevisionsOf(row.Location.Path).Reverse())
        {
            if (revision.Rows is not { } rows || !rows.Any(held => IsSame(held, row))) continue;
            // Held under a later number from the start, it was rebased or squashed: no commit has its files.
            bool isAsIssued = rows.First(held => IsSame(held, row)).RenumberedFrom is null;
            bool isNewest = isAsIssued && IssuedAs(rows[^1]).IsSameAs(IssuedAs(row));
            return isNewest && !repository.State.ShallowBoundary.Contains(revision.Commit) ? revision.Commit : null;
        }

        return null;
    }

    private static bool IsSame(VersionRow held, VersionRow row) => IssuedAs(held).IsSameAs(IssuedAs(row)) && held.Status == row.Status && held.Digest == row.Digest;

    /// <summary>A row that got another number after a merge stands for the commit that issued it, not for the merge.</summary>
    private static VersionNumber IssuedAs(VersionRow row) => row.RenumberedFrom ?? row.Version;
}
