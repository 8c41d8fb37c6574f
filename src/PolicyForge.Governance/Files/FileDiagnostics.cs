using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Files;

/// <summary>PF8105, PF8504 and PF9110 to PF9112: writing files of the workspace for the user, and taking that back.</summary>
public static class FileDiagnostics
{
    public static DiagnosticDescriptor LinkedFile { get; } = Error("PF8105", "Symbolic link in the way",
        "{0} is a symbolic link, so nothing is written there.", "Put a real file or folder in its place.");

    public static DiagnosticDescriptor Uncommitted { get; } = Error("PF8504", "Files with uncommitted changes",
        "What the command would change has changes that are not committed: {0}.", "Commit them first: this is a commit of its own, so that everybody can see that it changes nothing else.");

    public static DiagnosticDescriptor NoSuchChange { get; } = Error("PF9110", "Change that is not in the history",
        "There is no change \"{0}\" in the history of this workspace.", "Open the list of changes again: it shows those there are.");

    public static DiagnosticDescriptor ChangedSince { get; } = Error("PF9111", "Change that cannot be taken back by itself",
        "The change cannot be taken back: {0} has been changed again since.", "Take the later change back first, or put the words right by hand.");

    public static DiagnosticDescriptor KeptForGood { get; } = Error("PF9112", "Record that is not taken back",
        "The change cannot be taken back: {0} is a record of what was approved or consulted on, and those are only ever added to.", "Record what is right as a new entry: a new version, or a new consultation.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);
}
