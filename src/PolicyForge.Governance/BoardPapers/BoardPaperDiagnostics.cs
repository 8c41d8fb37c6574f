using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.BoardPapers;

/// <summary>PF8440 and PF8441: papers for a board.</summary>
public static class BoardPaperDiagnostics
{
    public static DiagnosticDescriptor NoSchools { get; } = new("PF8440", Severity.Error, "Policy that no school has",
        "No school among those asked for has the policy {0}.", "`policyforge list policies` shows which school has which.");

    public static DiagnosticDescriptor NotCompared { get; } = new("PF8441", Severity.Warning, "Paper without the changes since the last approval",
        "The paper cannot show what has changed since version {0} of {1}: {2}.", "`policyforge history {1}` shows the commit of each version.");
}
