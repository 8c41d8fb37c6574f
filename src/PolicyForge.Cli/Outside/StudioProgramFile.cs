namespace PolicyForge.Cli.Outside;

/// <summary>Where the studio's program is. It is a program of its own, so that no other command needs what a server needs.</summary>
internal static class StudioProgramFile
{
    private const string Name = "PolicyForge.Studio.dll";

    /// <summary>Absolute path: in a folder "studio" beside this program, or where a checkout builds it; null where it is in neither.</summary>
    /// <param name="programFolder">The folder of this program.</param>
    public static string? Find(string programFolder)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(programFolder));
        // src/PolicyForge.Cli/bin/Debug/net10.0 and src/PolicyForge.Studio/bin/Debug/net10.0.
        string[] parts = folder.Split(Path.DirectorySeparatorChar);
        string beside = Path.Combine(folder, "studio", Name);
        string? built = parts is [.., "PolicyForge.Cli", "bin", var configuration, var framework]
            ? Path.Combine([string.Join(Path.DirectorySeparatorChar, parts[..^4]), "PolicyForge.Studio", "bin", configuration, framework, Name])
            : null;
        return File.Exists(beside) ? beside : built is not null && File.Exists(built) ? built : null;
    }
}
