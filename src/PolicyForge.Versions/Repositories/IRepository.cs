using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Repositories;

/// <summary>Reads the history of the workspace. A port: PolicyForge.Git stands behind it.</summary>
/// <remarks>
/// All paths are relative to the workspace's root, which may lie deep in its repository. Safe to share between threads.
/// A repository that is broken, or a git that fails, throws <see cref="RepositoryException"/>: that is a broken machine, not a user's text.
/// </remarks>
public interface IRepository : IDisposable
{
    /// <summary>Looked up once, when the repository is opened.</summary>
    RepositoryState State { get; }

    /// <summary>The commit that a name (a branch, a tag, an id or its beginning, HEAD~3) means; null where it means none.</summary>
    Commit? Resolve(string revision);

    /// <summary>The commit of an id that the repository holds.</summary>
    Commit CommitOf(CommitId id);

    /// <summary>The workspace as a commit holds it; empty where the commit has no such folder.</summary>
    ISourceTree TreeAt(CommitId commit);

    /// <summary>Commits that changed the paths, newest first, children before parents. A merge appears where it differs from all its parents.</summary>
    IReadOnlyList<CommitChanges> Log(LogQuery query);

    /// <summary>The bytes of a blob.</summary>
    ReadOnlyMemory<byte> ReadBlob(string blobId);

    /// <summary>Files of the working folder that differ from the commit checked out, under the given paths (none: the whole workspace).</summary>
    IReadOnlyList<WorkingChange> WorkingChanges(params IReadOnlyList<string> paths);
}
