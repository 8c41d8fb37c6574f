using LibGit2Sharp;
using PolicyForge.Git.Locating;

namespace PolicyForge.Git.Writing;

/// <summary>Finds what the user has set up that only the git program obeys: a commit that LibGit2Sharp made would pass over it without a word.</summary>
internal sealed class UserSetUp(GitMeans means)
{
    /// <summary>Settings that change what a commit is, or how git's files are written, in ways that the library does not know.</summary>
    private static readonly string[] OnlyOfProgram =
    [
        "commit.cleanup", "core.sharedRepository", "core.sparseCheckout", "core.splitIndex", "i18n.commitEncoding", "user.useConfigOnly",
    ];

    /// <summary>Why only git may commit these paths; null where nothing of the user's set-up is lost without it.</summary>
    /// <param name="paths">From the workspace's root.</param>
    public string? FindForCommit(IReadOnlyList<string> paths) => FindForBoth("commit.gpgSign", "signed commits") ?? means.Library!.Use(repository =>
    {
        if (!FilterAttributes.AreUsed(repository, means.Folder, [.. paths.Select(path => means.Prefix + path)])) return null;
        return repository.Config.Any(entry => entry.Key.StartsWith("filter.", StringComparison.OrdinalIgnoreCase)) ? "it puts files through a filter (.gitattributes)" : null;
    });

    /// <summary>Why only git may make a tag; null where nothing is lost without it.</summary>
    public string? FindForTag() => FindForBoth("tag.gpgSign", "signed tags") ?? means.Library!.Use(repository => IsOn(repository, "tag.forceSignAnnotated") ? "it is set up for signed tags (tag.forceSignAnnotated)" : null);

    private string? FindForBoth(string signing, string what)
    {
        if (means.Library is not { } library) return "it has a format that only the git program knows";
        if (GitEnvironment.FindForWriting() is { } variable) return $"the environment sets {variable}";
        return library.Use(repository =>
        {
            if (HookFiles.Find(repository, means.Folder) is { } hook) return $"it has hooks ({hook})";
            if (IsOn(repository, signing)) return $"it is set up for {what} ({signing})";
            string? setting = OnlyOfProgram.FirstOrDefault(name => repository.Config.Get<string>(name) is { Value.Length: > 0 } set && set.Value is not ("false" or "umask"));
            return setting is null ? null : $"it is set up with {setting}";
        });
    }

    /// <summary>What is set and cannot be read as no is taken for yes.</summary>
    private static bool IsOn(Repository repository, string name) =>
        repository.Config.Get<string>(name) is { } set && !(set.Value is null ? false : set.Value.ToLowerInvariant() is "false" or "no" or "off" or "0" or "");
}
