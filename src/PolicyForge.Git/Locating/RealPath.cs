namespace PolicyForge.Git.Locating;

/// <summary>The path that the operating system itself would name: no link on the way, letters in the case of the disk. git tells paths apart by it.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    private static readonly bool IgnoresCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string found = Path.GetPathRoot(full)!;
        var waiting = new Stack<string>(PartsOf(full).Reverse());
        int links = 0;
        while (waiting.TryPop(out string? part))
        {
            string next = Path.Combine(found, part);
            if (LinkOf(next) is { } target && links++ < MostLinks)
            {
                string reached = Path.GetFullPath(target, found);
                found = Path.GetPathRoot(reached)!;
                foreach (string name in PartsOf(reached).Reverse()) waiting.Push(name);
            }
            else
            {
                found = IgnoresCase ? Path.Combine(found, NameOnDisk(found, part)) : next;
            }
        }

        return found;
    }

    private static string[] PartsOf(string full) =>
        full[Path.GetPathRoot(full)!.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);

    private static string? LinkOf(string path)
    {
        try
        {
            return new DirectoryInfo(path).LinkTarget;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string NameOnDisk(string folder, string name)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder, name).Select(entry => Path.GetFileName(entry)).FirstOrDefault() ?? name;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return name;
        }
    }
}
