using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Files;

/// <summary>PF8105: writing files of the workspace for the user.</summary>
public static class FileDiagnostics
{
    public static DiagnosticDescriptor LinkedFile { get; } = Error("PF8105", "Symbolic link in the way",
        "{0} is a symbolic link, so nothing is written there.", "Put a real file or folder in its place.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);
}
