using PolicyForge.Diagnostics;

namespace PolicyForge.Versions.Releasing;

/// <summary>PF8240 to PF8249: what stands against an approval.</summary>
public static class GateDiagnostics
{
    private const string Overriding = "Where it must be approved all the same: --override \"Why\" --override-by NAME.";

    public static DiagnosticDescriptor ConsultationOpen { get; } = Error("PF8240", "Approval while a consultation is open",
        "{0} {1} cannot be approved: the consultation with {2} is open until {3}.", $"Record how it ended: `policyforge consult close`. {Overriding}");

    public static DiagnosticDescriptor NotCovered { get; } = Error("PF8241", "Approval of a text that was not consulted on",
        "{0} {1} cannot be approved: no consultation ended with the text that {2} has now.",
        $"Consult on it: `policyforge consult open`. Where the meeting asked for the change, the consultation should have been closed as agreed-with-changes. {Overriding}");

    public static DiagnosticDescriptor ApprovedBeforeTheEnd { get; } = Error("PF8242", "Approval before the consultation ended",
        "{0} {1} cannot have been approved on {2}: the consultation with {3} ended on {4}.", "Mend the date of the approval, or that of the outcome.");

    public static DiagnosticDescriptor TooFarBehind { get; } = Error("PF8243", "Approval of a text too far behind the trust's",
        "{0} {1} cannot be approved: its own text of {2} is {3} behind the trust's, and policyforge.yaml allows {4}.", $"Take the trust's changes over: `policyforge merge --school {{5}}`. {Overriding}");

    public static DiagnosticDescriptor OverrideIncomplete { get; } = Error("PF8244", "Override that is not complete",
        "An override needs a reason and the person who takes responsibility for it.", "For example: --override \"The law applies from Monday\" --override-by \"A. Name, Chair of Governors\".");

    public static DiagnosticDescriptor SignatureUnusable { get; } = Error("PF8245", "Picture of a signature that cannot be used",
        "{0} cannot be used as the picture of a signature: {1}.", "Give a PNG or JPEG file of at most 1 MB.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) => new(code, Severity.Error, title, message, hint);
}
