using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Reading;

/// <summary>Reads what commits hold. Safe to share between threads. What is damaged or missing throws <see cref="RepositoryException"/>.</summary>
internal interface IObjectReader : IDisposable
{
    /// <summary>The commit that a name means; null where it means none.</summary>
    CommitId? Resolve(string revision);

    Commit ReadCommit(CommitId id);

    byte[] ReadBlob(string id);

    /// <summary>All files and links under a folder of a commit, with paths from that folder; empty where the commit has no such folder. Submodules are left out.</summary>
    /// <param name="folder">From the repository's root, without a slash at its end; empty for the root.</param>
    IReadOnlyList<TreeRecord> ListTree(CommitId commit, string folder);
}
