using System.Text;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Files;

/// <summary>The text of a file of the workspace.</summary>
internal static class SourceFile
{
    /// <summary>Without a byte order mark; empty where there is no such file.</summary>
    public static string Read(ISourceTree tree, string path) =>
        tree.Find(path) is { Kind: SourceEntryKind.File } entry ? Encoding.UTF8.GetString(tree.Read(entry).Span).TrimStart('\ufeff') : "";
}
