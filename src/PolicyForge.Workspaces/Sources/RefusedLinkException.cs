namespace PolicyForge.Workspaces.Sources;

/// <summary>A file that is to be read or written is a symbolic link, or lies behind one: PF1007.</summary>
/// <param name="path">As it is to be shown: relative to the workspace where the file lies in one.</param>
public sealed class RefusedLinkException(string path) : IOException($"{path} is a symbolic link, and nothing is read or written through one.")
{
    public string Path { get; } = path;
}
