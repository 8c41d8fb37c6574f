using PolicyForge.Git.Locating;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Program;

/// <summary>Looks up how a repository stands, through the git program.</summary>
internal static class ProgramState
{
    public static RepositoryState Read(GitProcess git, GitFolder folder)
    {
        string[] facts = git.Text("rev-parse", "--is-bare-repository", "--show-object-format").Split('\n');
        var head = git.Run(["rev-parse", "--verify", "--quiet", "HEAD"]);
        var branch = git.Run(["symbolic-ref", "--quiet", "--short", "HEAD"]);
        return new RepositoryState
        {
            Head = head.Succeeded ? new CommitId(head.Text) : null,
            Branch = branch.Succeeded ? branch.Text : null,
            IsBare = facts[0] == "true",
            ShallowBoundary = Locating.ShallowBoundary.Read(folder),
            ObjectFormat = facts[1],
            OperationInProgress = OperationMarks.Find(folder),
            Squashed = SquashMessage.TipIn(folder),
        };
    }
}
