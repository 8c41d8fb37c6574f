using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.SignOff;

/// <summary>PF8401 to PF8409: what keeps a version out of a pack for governors.</summary>
public static class PackDiagnostics
{
    public static DiagnosticDescriptor NotApproved { get; } = new("PF8401", Severity.Error, "No signed-off version",
        "{0} has no version that is approved: {1}.",
        "`policyforge approve {2} --by …` signs it off. To pack the others alone, say --signed-off-only: the pack then names what it leaves out.");

    public static DiagnosticDescriptor NotRebuilt { get; } = new("PF8402", Severity.Error, "Signed-off version that cannot be built",
        "Version {0} of {1} is approved, but its document cannot be made again: {2}.",
        "`policyforge history {3}` shows its commit; `policyforge confirm` says which text an imported row stands for. To pack the others alone, say --signed-off-only.");

    public static DiagnosticDescriptor BehindLater { get; } = new("PF8465", Severity.Error, "Signed-off version that git holds only with a later one",
        "Version {0} of {1} is approved, but every commit that has it also has version {2} ({3}), and its files give the text of {2}: what {0} said at this school, nothing tells.",
        "Sign {2} off: `policyforge approve {4} --by …`. To pack the others alone, say --signed-off-only; the pack then names what it leaves out.");

    public static DiagnosticDescriptor MovedOn { get; } = new("PF8403", Severity.Information, "Text that has moved on since",
        "{0} has moved on since version {1}; the pack holds {1}, as it was approved.", null);

    public static DiagnosticDescriptor Nothing { get; } = new("PF8404", Severity.Error, "Nothing to pack",
        "{0} has no signed-off policy among those asked for.", "`policyforge register --school {1}` shows how each stands.");
}
