using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Definitions;

/// <summary>PF1401 to PF1419: what is wrong in the folder of a policy, or between policies.</summary>
public static class PolicyDiagnostics
{
    public static DiagnosticDescriptor Unused { get; } = new("PF1401", Severity.Warning, "Template that no school uses",
        "No school has the policy \"{0}\", so its template is never used.", "Look at its `applies_to`, and at `policies` in the schools' profiles.");

    public static DiagnosticDescriptor SameOutput { get; } = Error("PF1402", "Two policies with one output file",
        "\"{0}\" and \"{1}\" would both be written to {2}.", "Give one of them another `filename`.");

    public static DiagnosticDescriptor NoDefinition { get; } = Error("PF1403", "Policy without policy.yaml",
        "The folder templates/{0}/ has no policy.yaml.", "Write it: title, owner, approver and review are needed.");

    public static DiagnosticDescriptor NoTemplate { get; } = Error("PF1404", "Policy of the whole trust without a template",
        "The policy \"{0}\" has no template.", "Write templates/{0}/template.sbn.md.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);
}
