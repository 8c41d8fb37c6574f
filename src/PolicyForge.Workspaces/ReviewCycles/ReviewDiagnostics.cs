using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.ReviewCycles;

/// <summary>PF6001 to PF6009: what is wrong in how a policy says it is reviewed.</summary>
public static class ReviewDiagnostics
{
    public static DiagnosticDescriptor InvalidCycle { get; } = new(
        "PF6001", Severity.Error, "Not a review cycle", "\"{0}\" is not a review cycle.",
        "Write annual, two-years, three-years, four-years, termly, live, a month such as \"every September\", or a period such as P18M that is not zero.");
}
