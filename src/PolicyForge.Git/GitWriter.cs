using PolicyForge.Diagnostics;
using PolicyForge.Versions.Releasing;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git;

/// <summary>Writes commits and tags through the git program. Makes no file of its own but the lock, in the git directory.</summary>
public sealed class GitWriter(GitRepository repository) : IRepositoryWriter
{
    private const string LockName = "policyforge-release.lock";

    private readonly GitProcess _git = repository.Process;

    public Stream? TryLock()
    {
        string folder = _git.Text("rev-parse", "--path-format=absolute", "--git-common-dir");
        try
        {
            return new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (problem is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }

    public Outcome<Commit> Commit(IReadOnlyList<string> paths, string message)
    {
        string[] untracked = [.. repository.WorkingChanges(paths).Where(change => change.Kind == WorkingChangeKind.Untracked).Select(change => change.Path)];
        var added = untracked.Length == 0 ? null : _git.Run(["add", "--intent-to-add", "--", .. untracked]);
        if (added is { Succeeded: false }) return Refused("add the file", added);
        var result = _git.Run(["commit", "--quiet", "--only", "-F", "-", "--", .. paths], message);
        return result.Succeeded ? Outcome<Commit>.Of(repository.Resolve("HEAD")!) : Refused("commit", result);
    }

    public void Forget(IReadOnlyList<string> newPaths)
    {
        if (newPaths.Count > 0) _git.Run(["rm", "--cached", "--quiet", "--ignore-unmatch", "--", .. newPaths]);
    }

    public bool HasTag(string name) => _git.Run(["rev-parse", "--verify", "--quiet", "--end-of-options", "refs/tags/" + name]).Succeeded;

    public Outcome<string> Tag(string name, CommitId commit, string message)
    {
        var result = _git.Run(["tag", "--annotate", "-F", "-", "--", name, commit.Value], message);
        return result.Succeeded ? Outcome<string>.Of(name) : Outcome<string>.Failed(ReleaseDiagnostics.Refused.At(null, "tag", Reason(result)));
    }

    private static Outcome<Commit> Refused(string what, GitResult result) => Outcome<Commit>.Failed(ReleaseDiagnostics.Refused.At(null, what, Reason(result)));

    private static string Reason(GitResult result) =>
        result.Errors.Length > 0 ? result.Errors : result.Text.Length > 0 ? result.Text : $"exit code {result.ExitCode}";
}
