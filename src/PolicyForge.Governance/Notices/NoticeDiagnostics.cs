using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Notices;

/// <summary>PF5605 to PF5609: notices of changes.</summary>
public static class NoticeDiagnostics
{
    public static DiagnosticDescriptor NothingToTell { get; } = new("PF5605", Severity.Information, "Nothing to give notice of",
        "{0}: there is nothing to give notice of.", "--since DATE tells what was approved after that day; without it, the notice tells what waits for approval.");
}
