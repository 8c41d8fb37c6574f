using PolicyForge.Diagnostics;

namespace PolicyForge.Versions.Repositories;

/// <summary>What a release writes into a repository. A port, apart from reading: PolicyForge.Git stands behind it.</summary>
public interface IRepositoryWriter
{
    /// <summary>Takes the repository for one release; null while another process has it. The stream keeps the release's journal; closing it ends the lock, and so does the end of the process.</summary>
    Stream? TryLock();

    /// <summary>Commits those files of the workspace and nothing else, whatever is staged; the user's hooks and signing take part. PF5308 where git refuses.</summary>
    Outcome<Commit> Commit(IReadOnlyList<string> paths, string message);

    /// <summary>Makes git's index hold these files as the last commit does, or not at all, after a commit that did not come about. The files themselves stay.</summary>
    void Unstage(IReadOnlyList<string> paths);

    bool HasTag(string name);

    /// <summary>Makes an annotated tag, signed where git is set up to. PF5308 where git refuses.</summary>
    Outcome<string> Tag(string name, CommitId commit, string message);
}
