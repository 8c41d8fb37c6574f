using PolicyForge.Diagnostics;
using PolicyForge.Git.Locating;
using PolicyForge.Git.Program;
using PolicyForge.Git.Reading;
using PolicyForge.Git.Writing;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git;

/// <summary>Opens a repository through the git program alone.</summary>
internal static class ProgramOpening
{
    /// <param name="folder">Null where the environment says where the repository is.</param>
    public static Outcome<GitRepository> Open(string workspace, GitFolder? folder, string? program)
    {
        if (program is null) return Outcome<GitRepository>.Failed(RepositoryDiagnostics.GitMissing.At(null, "the repository has a format that only the git program reads"));
        var git = new GitProcess(program, workspace, GitPurpose.Reading);
        string versionText = git.Text("--version");
        if (GitVersion.Parse(versionText) is { } version && version < GitVersion.Least) return Outcome<GitRepository>.Failed(RepositoryDiagnostics.GitTooOld.At(null, version, GitVersion.Least));
        var found = git.Run(["rev-parse", "--show-prefix"]);
        if (!found.Succeeded) return Outcome<GitRepository>.Failed(WhyNot(workspace, folder, found));
        folder = FolderOf(git);
        var state = ProgramState.Read(git, folder);
        if (!state.IsBare && git.Text("rev-parse", "--is-inside-work-tree") != "true") return Outcome<GitRepository>.Failed(RepositoryDiagnostics.OtherWorkingFolder.At(null, folder.Shown(Path.Combine(folder.CommonPath, "config")), folder.Root));
        var failures = new ObjectFailures(folder);
        return Outcome<GitRepository>.Of(new GitRepository(
            new GitMeans(folder, found.Text, null, git),
            new ProgramObjects(git, failures),
            new ProgramLog(git, found.Text, failures),
            new ProgramStatus(git, found.Text),
            state));
    }

    private static GitFolder FolderOf(GitProcess git)
    {
        string[] paths = git.Text("rev-parse", "--path-format=absolute", "--git-dir", "--git-common-dir").Split('\n');
        var root = git.Run(["rev-parse", "--show-toplevel"]);
        return new GitFolder(paths[0], paths[1], root.Succeeded && root.Text.Length > 0 ? root.Text : paths[0]);
    }

    private static Diagnostic WhyNot(string workspace, GitFolder? folder, GitResult result)
    {
        if (result.Errors.Contains("dubious ownership", StringComparison.Ordinal)) return RepositoryDiagnostics.UnsafeDirectory.At(null, workspace);
        if (!result.Errors.Contains("not a git repository", StringComparison.Ordinal)) return RepositoryDiagnostics.GitFailed.At(null, "rev-parse", result.Errors);
        return folder is null ? RepositoryDiagnostics.NoRepository.At(null, workspace) : RepositoryDiagnostics.RepositoryIncomplete.At(null, folder.Shown(folder.Path));
    }
}
