using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building;

/// <summary>Whether a folder may be written into: not where sources lie, and not through a link that came with the workspace.</summary>
internal static class OutputPlace
{
    private static readonly string[] SourceFolders = ["clauses", "templates", "schools", ".git"];

    private static readonly string[] OwnNames = ["", "/lock", "/manifest.json", "/staging", "/moving"];

    /// <summary>PF9209 or PF9208; null where the folder may be written into.</summary>
    /// <param name="root">Absolute path, there or not.</param>
    /// <param name="workspaceFolder">Absolute path; null where no workspace is near.</param>
    public static Diagnostic? Check(string root, string? workspaceFolder)
    {
        string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        if (workspaceFolder is not null && HoldsSources(place, Path.TrimEndingDirectorySeparator(Path.GetFullPath(workspaceFolder)))) return BuildDiagnostics.OutputInSources.At(null, root);
        string? link = LinkTo(place, workspaceFolder) ?? OwnNames.Select(name => FileReplacement.LinkOnTheWay(place, OutputFolder.OwnFolder + name)).FirstOrDefault(found => found is not null);
        return link is null ? null : BuildDiagnostics.LinkInOutput.At(null, link);
    }

    /// <summary>The same for a single file.</summary>
    public static Diagnostic? CheckFile(string path, string workspaceFolder)
    {
        string relative = Path.GetRelativePath(workspaceFolder, path).Replace('\\', '/');
        bool isSource = relative == WorkspacePaths.Settings || SourceFolders.Contains(relative.Split('/')[0], StringComparer.OrdinalIgnoreCase);
        return isSource ? BuildDiagnostics.OutputInSources.At(null, relative)
            : LinkTo(path, workspaceFolder) is { } link ? BuildDiagnostics.LinkInOutput.At(null, link) : null;
    }

    /// <summary>Above the workspace, the workspace itself, or in a folder of its sources.</summary>
    private static bool HoldsSources(string place, string workspace)
    {
        string relative = Path.GetRelativePath(workspace, place).Replace('\\', '/');
        if (relative == "." || relative.Split('/').All(name => name == "..")) return true;
        return SourceFolders.Contains(relative.Split('/')[0], StringComparer.OrdinalIgnoreCase);
    }

    private static string? LinkTo(string place, string? workspaceFolder)
    {
        if (workspaceFolder is not null)
        {
            string relative = Path.GetRelativePath(workspaceFolder, place).Replace('\\', '/');
            if (!relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative)) return FileReplacement.LinkOnTheWay(workspaceFolder, relative);
        }

        return new FileInfo(place).LinkTarget is null ? null : place;
    }
}
