using LibGit2Sharp;
using PolicyForge.Git.Locating;

namespace PolicyForge.Git.Writing;

/// <summary>Brings onto the disk what a commit has written, as git does: libgit2 leaves it to the operating system, and a power cut would leave a branch that names a commit that is empty.</summary>
internal static class DiskSync
{
    /// <summary>The commit, and the trees and blobs on the way to its files.</summary>
    public static void FlushObjects(Repository repository, GitFolder folder, LibGit2Sharp.Commit commit, IReadOnlyList<string> paths)
    {
        var ids = new HashSet<ObjectId> { commit.Id, commit.Tree.Id };
        foreach (string path in paths)
        {
            for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1)) AddAt(path[..slash]);
            AddAt(path);
        }

        foreach (string id in ids.Select(id => id.Sha)) Flush(Path.Combine(folder.CommonPath, "objects", id[..2], id[2..]));

        void AddAt(string path)
        {
            if (commit[path] is { } entry) ids.Add(entry.Target.Id);
        }
    }

    public static void FlushBranch(GitFolder folder, string reference) => Flush(Path.Combine(folder.CommonPath, reference));

    private static void Flush(string file)
    {
        if (!File.Exists(file)) return; // Packed: it was there before.
        try
        {
            using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(handle);
        }
        catch (UnauthorizedAccessException)
        {
            // Windows flushes only what may be written, and objects may not: the system writes them out in its own time.
        }
    }
}
