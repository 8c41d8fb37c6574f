using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Files;

/// <summary>PF8105 and PF8504: writing files of the workspace for the user.</summary>
public static class FileDiagnostics
{
    public static DiagnosticDescriptor LinkedFile { get; } = Error("PF8105", "Symbolic link in the way",
        "{0} is a symbolic link, so nothing is written there.", "Put a real file or folder in its place.");

    public static DiagnosticDescriptor Uncommitted { get; } = Error("PF8504", "Files with uncommitted changes",
        "What the command would change has changes that are not committed: {0}.", "Commit them first: this is a commit of its own, so that everybody can see that it changes nothing else.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);
}
