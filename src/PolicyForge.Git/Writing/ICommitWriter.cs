using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Writing;

/// <summary>Writes commits and tags in one way. As <see cref="IRepositoryWriter"/> without the choice.</summary>
internal interface ICommitWriter
{
    /// <summary>The new commit's id; PF5308 where it was refused.</summary>
    Outcome<CommitId?> Commit(IReadOnlyList<string> paths, string message);

    void Unstage(IReadOnlyList<string> paths);

    Outcome<string> Tag(string name, CommitId commit, string message);
}
