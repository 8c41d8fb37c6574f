namespace PolicyForge.Workspaces.Sources;

/// <summary>What an entry of an <see cref="ISourceTree"/> is.</summary>
public enum SourceEntryKind
{
    /// <summary>A file, or a symbolic link to a file of the same tree: its content can be read.</summary>
    File,

    /// <summary>A symbolic link that is not followed: to a folder, to nothing, or out of the workspace. The loader reports it (PF1007).</summary>
    RefusedLink,

    /// <summary>A file or folder whose name is not UTF-8, or holds U+FFFD, which stands for that: it cannot be opened by its name. The loader reports it (PF1012).</summary>
    UndecodableName,
}
