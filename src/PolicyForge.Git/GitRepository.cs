using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Git;

/// <summary>The repository that a workspace lies in, read through the git program.</summary>
public sealed class GitRepository : IRepository
{
    private readonly GitProcess _git;
    private readonly ObjectReader _objects;

    /// <summary>The workspace's folder within the repository, ending in a slash; empty where it is the repository's root.</summary>
    private readonly string _prefix;

    private GitRepository(GitProcess git, string prefix, RepositoryState state)
    {
        _git = git;
        _objects = new ObjectReader(git);
        _prefix = prefix;
        State = state;
    }

    public RepositoryState State { get; }

    internal GitProcess Process => _git;

    /// <summary>Opens the repository that holds a folder.</summary>
    /// <param name="workspace">The workspace's root: a working folder, or a bare repository.</param>
    /// <param name="executable">The git program; found on the PATH unless given.</param>
    /// <returns>PF5001 git missing, PF5002 too old, PF5003 no repository, PF5004 a folder that git does not trust.</returns>
    public static Outcome<GitRepository> Open(string workspace, string executable = "git")
    {
        var git = new GitProcess(executable, workspace);
        try
        {
            string versionText = git.Text("--version");
            if (GitVersion.Parse(versionText) is { } version && version < GitVersion.Least)
            {
                return Outcome<GitRepository>.Failed(RepositoryDiagnostics.GitTooOld.At(null, version, GitVersion.Least));
            }

            var found = git.Run(["rev-parse", "--show-prefix"]);
            return found.Succeeded
                ? Outcome<GitRepository>.Of(new GitRepository(git, found.Text, RepositoryStateReader.Read(git)))
                : Outcome<GitRepository>.Failed(WhyNot(workspace, found));
        }
        catch (RepositoryException problem)
        {
            return Outcome<GitRepository>.Failed(problem.Diagnostic);
        }
    }

    public Commit? Resolve(string revision)
    {
        var result = _git.Run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]);
        return result.Succeeded && ObjectReader.IsObjectId(result.Text) ? CommitOf(new CommitId(result.Text)) : null;
    }

    public Commit CommitOf(CommitId id) => CommitParser.Parse(id, _objects.Read(id.Value, "commit"));

    public ISourceTree TreeAt(CommitId commit) => new GitTree(_git, _objects, commit, _prefix);

    public IReadOnlyList<CommitChanges> Log(LogQuery query) => State.Head is null ? [] : LogReader.Read(_git, _prefix, query);

    public ReadOnlyMemory<byte> ReadBlob(string blobId) => _objects.Read(blobId, "blob");

    public IReadOnlyList<WorkingChange> WorkingChanges(params IReadOnlyList<string> paths) =>
        State.IsBare ? [] : StatusReader.Read(_git, _prefix, paths);

    public void Dispose() => _objects.Dispose();

    private static Diagnostic WhyNot(string workspace, GitResult result) =>
        result.Errors.Contains("dubious ownership", StringComparison.Ordinal) ? RepositoryDiagnostics.UnsafeDirectory.At(null, workspace)
        : result.Errors.Contains("not a git repository", StringComparison.Ordinal) ? RepositoryDiagnostics.NoRepository.At(null, workspace)
        : RepositoryDiagnostics.GitFailed.At(null, "rev-parse", result.Errors);
}
