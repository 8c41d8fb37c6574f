using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building;

/// <summary>A single file that the user named: it never lands over sources, nor behind a link that came with the workspace.</summary>
public static class OutputFile
{
    /// <param name="path">Absolute.</param>
    /// <param name="workspaceFolder">Absolute.</param>
    /// <returns>PF9208 or PF9209, and nothing is written; null where it was.</returns>
    public static Diagnostic? Write(string path, ReadOnlySpan<byte> content, string workspaceFolder)
    {
        if (OutputPlace.CheckFile(path, workspaceFolder) is { } refused) return refused;
        FileReplacement.Write(path, content);
        return null;
    }
}
