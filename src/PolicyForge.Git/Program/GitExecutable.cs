namespace PolicyForge.Git.Program;

/// <summary>Finds the git program.</summary>
/// <remarks>
/// By hand, since the operating systems' own search begins in the current folder: a workspace that holds a program called git
/// would have it run. Entries of the PATH that depend on where one stands are passed over for the same reason.
/// </remarks>
internal static class GitExecutable
{
    private static readonly string Name = OperatingSystem.IsWindows() ? "git.exe" : "git";

    /// <summary>Its full path; null where there is none.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, Name))
        .FirstOrDefault(IsExecutable);

    private static bool IsExecutable(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
