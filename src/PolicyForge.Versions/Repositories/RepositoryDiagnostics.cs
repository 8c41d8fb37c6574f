using PolicyForge.Diagnostics;

namespace PolicyForge.Versions.Repositories;

/// <summary>Findings about git and the repository (PF50xx).</summary>
public static class RepositoryDiagnostics
{
    public static readonly DiagnosticDescriptor GitMissing = new(
        "PF5001", Severity.Error, "git is not installed",
        "The git program is needed here, and was not found: {0}.",
        "Install git from https://git-scm.com and open a new terminal. What only reads an ordinary repository, and building documents, works without it.");

    public static readonly DiagnosticDescriptor GitTooOld = new(
        "PF5002", Severity.Error, "git is too old",
        "git {0} is too old: version history needs {1} or later.",
        "Update git from https://git-scm.com.");

    public static readonly DiagnosticDescriptor NoRepository = new(
        "PF5003", Severity.Error, "The workspace is not in a git repository",
        "{0} is not in a git repository, so it has no version history.",
        "Run `git init`, then `git add .` and `git commit -m \"First commit\"` in the workspace's folder.");

    public static readonly DiagnosticDescriptor UnsafeDirectory = new(
        "PF5004", Severity.Error, "git does not trust the folder",
        "git refuses to read the repository because another user of this machine owns its folder.",
        "If you trust it, run: git config --global --add safe.directory {0}");

    public static readonly DiagnosticDescriptor EmptyRepository = new(
        "PF5005", Severity.Error, "The repository has no commits",
        "The repository has no commits yet, so there is no history to read.",
        "Run `git add .` and `git commit -m \"First commit\"` first.");

    public static readonly DiagnosticDescriptor Shallow = new(
        "PF5006", Severity.Warning, "The clone is shallow",
        "This is a shallow clone: commits older than {0} are missing, so older versions cannot be found or rebuilt here.",
        "Run `git fetch --unshallow` to have the whole history.");

    public static readonly DiagnosticDescriptor UnknownRevision = new(
        "PF5007", Severity.Error, "No such commit",
        "`{0}` is no commit, branch or tag of this repository.",
        "`git log --oneline` lists the commits.");

    public static readonly DiagnosticDescriptor OperationInProgress = new(
        "PF5008", Severity.Error, "A git operation is unfinished",
        "A {0} is in progress in this repository.",
        "Finish it (`git {0} --continue`) or give it up (`git {0} --abort`), then run the command again.");

    public static readonly DiagnosticDescriptor GitFailed = new(
        "PF5009", Severity.Error, "git failed",
        "git {0} failed: {1}",
        "Run `git fsck` in the workspace; if it reports damage, clone the repository again.");

    public static readonly DiagnosticDescriptor DamagedHead = new(
        "PF5010", Severity.Error, "The repository's record of what is checked out is damaged",
        "{0} {1}, so git cannot tell what is checked out. Files and commits are not affected.",
        "Write the name of your branch into .git/HEAD as one line: ref: refs/heads/BRANCH");

    public static readonly DiagnosticDescriptor RepositoryIncomplete = new(
        "PF5011", Severity.Error, "The repository is not whole",
        "There is a git repository here, but {0} is missing or damaged, so git does not accept it.",
        "Do not run `git init`. Clone the repository again beside this folder, and copy what you have changed into the clone.");

    public static readonly DiagnosticDescriptor LeftOutOfPartialClone = new(
        "PF5012", Severity.Error, "Object left out of a partial clone",
        "This is a partial clone, and the {0} {1} was left with the remote. Reading never fetches.",
        "Run `git fetch --refetch --no-filter` to have everything.");

    public static readonly DiagnosticDescriptor DamagedObject = new(
        "PF5013", Severity.Error, "Object of the repository that is damaged or missing",
        "The {0} {1} of the repository cannot be read: {2}.",
        "`git fsck` names everything that is damaged. Keep this folder, clone the repository again beside it, and copy what you have changed into the clone.");

    public static readonly DiagnosticDescriptor LockLeft = new(
        "PF5014", Severity.Error, "The repository is locked",
        "{0} is there, made on {1}: git is at work in this repository, or was interrupted (by a power cut, for instance).",
        "Wait until no git command, editor or desktop program for git works in this folder. If the file is still there then, delete it: it holds nothing but an unfinished copy of git's own list, no text of yours. Then run the command again.");

    public static readonly DiagnosticDescriptor OtherWorkingFolder = new(
        "PF5015", Severity.Error, "The repository belongs to another folder",
        "{0} says that the repository's working folder is {1}, and the workspace is not in it.",
        "Run the command there, or take the setting away: `git config --unset core.worktree`.");

    public static readonly DiagnosticDescriptor StrayWorktree = new(
        "PF5016", Severity.Error, "The repository's folder has gone",
        "{0} says that the repository is in {1}, and there is no such folder.",
        "If the main repository was moved, run `git worktree repair` in it. If it was deleted, clone the repository again, and copy what you have changed into the clone.");
}
