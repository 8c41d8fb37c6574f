using PolicyForge.Git.Program;

namespace PolicyForge.Git;

/// <summary>What a repository may be reached through.</summary>
/// <param name="Program">Full path of the git program; null where there is none.</param>
/// <param name="UsesLibrary">Whether LibGit2Sharp may be used: false measures and tests the program alone.</param>
public sealed record GitBackEnds(string? Program, bool UsesLibrary = true)
{
    /// <summary>LibGit2Sharp, and the git program where the PATH has one.</summary>
    public static GitBackEnds OfMachine() => new(GitExecutable.Find());
}
