using LibGit2Sharp;
using PolicyForge.Git.Reading;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Library;

/// <summary>Compares the working folder with the commit checked out through LibGit2Sharp, which runs no filter and no monitor of the user's.</summary>
/// <param name="prefix">The workspace's folder within the repository, ending in a slash; empty at its root.</param>
internal sealed class LibraryStatus(LibraryRepository opened, string prefix, ObjectFailures failures) : IStatusReader
{
    private const FileStatus InIndex = FileStatus.NewInIndex | FileStatus.ModifiedInIndex | FileStatus.RenamedInIndex | FileStatus.TypeChangeInIndex;
    private const FileStatus InFolder = FileStatus.ModifiedInWorkdir | FileStatus.TypeChangeInWorkdir | FileStatus.RenamedInWorkdir | FileStatus.Unreadable;

    public IReadOnlyList<WorkingChange> Read(IReadOnlyList<string> paths)
    {
        string[] asked = paths.Count > 0 ? [.. paths.Select(path => prefix + path)] : prefix.Length > 0 ? [prefix.TrimEnd('/')] : [];
        var options = new StatusOptions
        {
            IncludeUntracked = true,
            RecurseUntrackedDirs = true,
            ExcludeSubmodules = true,
            DetectRenamesInIndex = false,
            DetectRenamesInWorkDir = false,
            PathSpec = asked.Length > 0 ? asked : null,
            DisablePathSpecMatch = true,
        };
        try
        {
            return opened.Use(repository => (WorkingChange[])[.. repository.RetrieveStatus(options)
                .Where(entry => entry.FilePath.StartsWith(prefix, StringComparison.Ordinal))
                .SelectMany(entry => ChangesOf(entry.FilePath[prefix.Length..], entry.State))
                .OrderBy(change => change.Path, StringComparer.Ordinal)]);
        }
        catch (LibGit2SharpException problem)
        {
            throw failures.While("status", problem.Message);
        }
    }

    /// <summary>One change, or two for a file that was taken out of the index and still lies in the folder.</summary>
    private static IEnumerable<WorkingChange> ChangesOf(string path, FileStatus state)
    {
        if (state.HasFlag(FileStatus.Conflicted)) yield return new WorkingChange(path, WorkingChangeKind.Conflicted);
        else if (state.HasFlag(FileStatus.DeletedFromWorkdir) || state.HasFlag(FileStatus.DeletedFromIndex)) yield return new WorkingChange(path, WorkingChangeKind.Deleted);
        else if (state.HasFlag(FileStatus.NewInIndex)) yield return new WorkingChange(path, WorkingChangeKind.Added);
        else if ((state & (InIndex | InFolder)) != 0) yield return new WorkingChange(path, WorkingChangeKind.Modified);
        if (state.HasFlag(FileStatus.NewInWorkdir)) yield return new WorkingChange(path, WorkingChangeKind.Untracked);
    }
}
