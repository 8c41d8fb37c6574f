using LibGit2Sharp;
using PolicyForge.Git.Locating;

namespace PolicyForge.Git;

/// <summary>Makes a repository where there is none.</summary>
public static class NewRepository
{
    private const string BranchSetting = "init.defaultBranch";

    /// <summary>Settings that only git itself obeys: a first commit made past them would not be the user's.</summary>
    private static readonly string[] OfGitAlone = ["commit.gpgSign", "core.hooksPath"];

    /// <summary>True where the folder, or one above it, is in a repository.</summary>
    public static bool IsInOne(string folder) => GitFolder.Find(folder) is not null;

    /// <summary>A repository whose branch is the user's usual one, else main, with all files of the folder in its first commit.</summary>
    /// <returns>The commit, abbreviated; null where git does not know who the user is, or where only git itself may commit: then nothing is committed.</returns>
    public static string? Make(string folder, string message, DateTimeOffset now)
    {
        using var repository = new Repository(Repository.Init(folder));
        if (repository.Config.Get<string>(BranchSetting) is null) repository.Refs.UpdateTarget("HEAD", "refs/heads/main");
        if (repository.Config.BuildSignature(now) is not { } author || OfGitAlone.Any(name => repository.Config.Get<string>(name)?.Value is { } value && value != "false")) return null;
        Commands.Stage(repository, "*");
        return repository.Commit(message, author, author).Id.ToString(8);
    }
}
