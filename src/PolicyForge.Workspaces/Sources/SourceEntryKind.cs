namespace PolicyForge.Workspaces.Sources;

/// <summary>What an entry of an <see cref="ISourceTree"/> is.</summary>
public enum SourceEntryKind
{
    /// <summary>A file, or a symbolic link to a file of the same tree: its content can be read.</summary>
    File,

    /// <summary>A symbolic link that is not followed: to a folder, to nothing, or out of the workspace. The loader reports it (PF1007).</summary>
    RefusedLink,
}
