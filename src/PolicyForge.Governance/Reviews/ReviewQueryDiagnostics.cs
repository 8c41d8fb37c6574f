using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Reviews;

/// <summary>PF61xx: what is wrong with a question about reviews.</summary>
public static class ReviewQueryDiagnostics
{
    public static readonly DiagnosticDescriptor BadPeriod = new(
        "PF6101", Severity.Error, "Not a length of time", "'{0}' is not a length of time.",
        "Write days, weeks or months: 90d, 12w, 6m; or an ISO 8601 period such as P1Y6M.");

    public static readonly DiagnosticDescriptor UnknownState = new(
        "PF6102", Severity.Error, "Unknown review state", "There is no review state '{0}'.", "The states are {1}.");
}
