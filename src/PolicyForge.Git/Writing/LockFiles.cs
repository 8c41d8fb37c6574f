using System.Globalization;
using PolicyForge.Diagnostics;
using PolicyForge.Git.Locating;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Writing;

/// <summary>Finds the files by which a git at work keeps others out; one that was interrupted leaves them behind.</summary>
internal static class LockFiles
{
    /// <summary>PF5014 where git, or what is left of it, has the repository; null where it is free.</summary>
    /// <param name="branch">Short name of the branch checked out; null with a detached head.</param>
    public static Diagnostic? Find(GitFolder folder, string? branch)
    {
        string[] files =
        [
            folder.IndexLock, Path.Combine(folder.Path, "HEAD.lock"), Path.Combine(folder.CommonPath, "packed-refs.lock"),
            .. branch is null ? (string[])[] : [Path.Combine(folder.CommonPath, "refs", "heads", branch + ".lock")],
        ];
        return files.FirstOrDefault(File.Exists) is not { } file ? null : RepositoryDiagnostics.LockLeft.At(
            null, folder.Shown(file), File.GetLastWriteTime(file).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture));
    }
}
