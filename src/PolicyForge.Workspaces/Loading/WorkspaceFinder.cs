namespace PolicyForge.Workspaces.Loading;

/// <summary>Where the workspace of a command is.</summary>
public static class WorkspaceFinder
{
    private const string WorkspaceFile = "policyforge.yaml";

    /// <summary>Absolute path of the workspace's folder: the one named, or the nearest at or above the working folder; null where there is none.</summary>
    public static string? Find(string? named, string workingFolder)
    {
        string start = Path.GetFullPath(named ?? ".", workingFolder);
        for (var folder = new DirectoryInfo(start); folder is not null; folder = named is null ? folder.Parent : null)
        {
            if (File.Exists(Path.Combine(folder.FullName, WorkspaceFile))) return folder.FullName;
        }

        return null;
    }
}
