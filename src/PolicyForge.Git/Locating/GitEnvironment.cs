namespace PolicyForge.Git.Locating;

/// <summary>Variables of the environment that only the git program obeys.</summary>
internal static class GitEnvironment
{
    private static readonly string[] Places = ["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE"];
    private static readonly string[] SettingsAndPeople = ["GIT_CONFIG", "GIT_AUTHOR_", "GIT_COMMITTER_", "GIT_ATTR_"];

    /// <summary>A variable that says where the repository or a part of it lies; null where none is set.</summary>
    public static string? FindPlace() => Places.FirstOrDefault(IsSet);

    /// <summary>A variable that a commit would have to obey; null where none is set.</summary>
    public static string? FindForWriting() => FindPlace()
        ?? Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal).FirstOrDefault(name => SettingsAndPeople.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
        ?? (IsSet("EMAIL") ? "EMAIL" : null);

    private static bool IsSet(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 };
}
