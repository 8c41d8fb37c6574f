using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git;

/// <summary>Looks up how a repository stands.</summary>
internal static class RepositoryStateReader
{
    /// <summary>A file or folder of the git directory that is there while an operation is in progress.</summary>
    private static readonly (string Path, string Operation)[] Marks =
    [
        ("MERGE_HEAD", "merge"), ("rebase-merge", "rebase"), ("rebase-apply", "rebase"),
        ("CHERRY_PICK_HEAD", "cherry-pick"), ("REVERT_HEAD", "revert"), ("BISECT_LOG", "bisect"),
    ];

    public static RepositoryState Read(GitProcess git)
    {
        string[] facts = git.Text("rev-parse", "--path-format=absolute", "--is-bare-repository", "--is-shallow-repository", "--show-object-format", "--git-dir").Split('\n');
        var head = git.Run(["rev-parse", "--verify", "--quiet", "HEAD"]);
        var branch = git.Run(["symbolic-ref", "--quiet", "--short", "HEAD"]);
        string gitFolder = facts[3];
        return new RepositoryState
        {
            Head = head.Succeeded ? new CommitId(head.Text) : null,
            Branch = branch.Succeeded ? branch.Text : null,
            IsBare = facts[0] == "true",
            IsShallow = facts[1] == "true",
            ObjectFormat = facts[2],
            OperationInProgress = Marks
                .Where(mark => Path.Exists(Path.Combine(gitFolder, mark.Path)))
                .Select(mark => mark.Operation)
                .FirstOrDefault(),
        };
    }
}
