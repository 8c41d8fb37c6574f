using PolicyForge.Diagnostics;

namespace PolicyForge.Studio.Hosting;

/// <summary>PF9120 to PF9129: starting the studio.</summary>
public static class StudioDiagnostics
{
    public static DiagnosticDescriptor Usage { get; } = Error("PF9120", "The studio's command line cannot be understood",
        "{0}", "`policyforge studio --help` lists the options.");

    public static DiagnosticDescriptor NoWorkspace { get; } = Error("PF9121", "No workspace for the studio",
        "There is no policyforge.yaml in {0}.", "Go into the folder that holds your policies, or name it with --workspace.");

    public static DiagnosticDescriptor PortTaken { get; } = Error("PF9122", "Port that cannot be had",
        "The studio cannot listen on port {0}: {1}", "Leave --port out: a free one is then taken.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) => new(code, Severity.Error, title, message, hint);
}
