using PolicyForge.Diagnostics;
using PolicyForge.Git.Program;
using PolicyForge.Versions.Releasing;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Writing;

/// <summary>Writes commits and tags through the git program, with the user's hooks, filters and signing.</summary>
/// <param name="author">In whose name; null takes the person whom git knows.</param>
internal sealed class ProgramWriter(IRepository repository, GitProcess git, CommitAuthor? author) : ICommitWriter
{
    public Outcome<CommitId?> Commit(IReadOnlyList<string> paths, string message)
    {
        string[] untracked = [.. repository.WorkingChanges(paths).Where(change => change.Kind == WorkingChangeKind.Untracked).Select(change => change.Path)];
        var added = untracked.Length == 0 ? null : git.Run(["add", "--intent-to-add", "--", .. untracked]);
        if (added is { Succeeded: false }) return Refused("add the file", added);
        var result = git.Run([.. Committer(), "commit", "--quiet", "--only", .. Named(), "-F", "-", "--", .. paths], message);
        return result.Succeeded ? new Outcome<CommitId?>(new CommitId(git.Text("rev-parse", "HEAD")), []) : Refused("commit", result);
    }

    public void Unstage(IReadOnlyList<string> paths)
    {
        if (paths.Count > 0) git.Run(["reset", "--quiet", "HEAD", "--", .. paths]);
    }

    public Outcome<string> Tag(string name, CommitId commit, string message)
    {
        var result = git.Run(["tag", "--annotate", "-F", "-", "--", name, commit.Value], message);
        return result.Succeeded ? Outcome<string>.Of(name) : Outcome<string>.Failed(ReleaseDiagnostics.Refused.At(null, "tag", Reason(result)));
    }

    private string[] Named() => author is null ? [] : [$"--author={author.Name} <{author.Email}>"];

    /// <summary>Where git knows nobody, the author commits too.</summary>
    private string[] Committer() => author is null || git.Run(["var", "GIT_COMMITTER_IDENT"]).Succeeded ? [] : ["-c", $"user.name={author.Name}", "-c", $"user.email={author.Email}"];

    private static Outcome<CommitId?> Refused(string what, GitResult result) => new(null, [ReleaseDiagnostics.Refused.At(null, what, Reason(result))]);

    private static string Reason(GitResult result) =>
        result.Errors.Length > 0 ? result.Errors : result.Text.Length > 0 ? result.Text : $"exit code {result.ExitCode}";
}
