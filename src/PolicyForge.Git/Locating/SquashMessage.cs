using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Locating;

/// <summary>The message that `git merge --squash` prepares. Nothing else tells which branch was squashed.</summary>
internal static class SquashMessage
{
    private const string Start = "commit ";

    /// <summary>The newest commit of the branch, which the message lists first; null where no squash waits for its commit.</summary>
    public static CommitId? TipIn(GitFolder folder)
    {
        string path = Path.Combine(folder.Path, "SQUASH_MSG");
        if (!File.Exists(path)) return null;
        string? line = File.ReadLines(path).FirstOrDefault(line => line.StartsWith(Start, StringComparison.Ordinal));
        return line?[Start.Length..].Trim() is { Length: 40 or 64 } id && id.All(char.IsAsciiHexDigitLower) ? new CommitId(id) : null;
    }
}
