using PolicyForge.Diagnostics;

namespace PolicyForge.Versions.Repositories;

/// <summary>Findings about git and the repository (PF50xx).</summary>
public static class RepositoryDiagnostics
{
    public static readonly DiagnosticDescriptor GitMissing = new(
        "PF5001", Severity.Error, "git is not installed",
        "Version history needs git, and no git program was found.",
        "Install git from https://git-scm.com and open a new terminal. Building documents of the working folder works without it.");

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
}
