namespace PolicyForge.Workspaces.Sources;

/// <summary>Folders that are no part of a workspace: git's own, and at the root what is built. One rule for every kind of tree.</summary>
public static class IgnoredFolders
{
    private static readonly HashSet<string> AtRoot = new(["output", "bin", "obj", "node_modules"], StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string name, bool isAtRoot) =>
        name.Equals(".git", StringComparison.OrdinalIgnoreCase) || (isAtRoot && AtRoot.Contains(name));
}
