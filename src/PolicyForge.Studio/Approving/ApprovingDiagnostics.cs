using PolicyForge.Diagnostics;

namespace PolicyForge.Studio.Approving;

/// <summary>PF9140 to PF9144: what is missing in the form of an approval.</summary>
public static class ApprovingDiagnostics
{
    public static DiagnosticDescriptor NotADate { get; } = new("PF9140", Severity.Error, "Field that is no date of an approval",
        "\"{0}\" is not a date.", "Write the year, the month and the day, 2026-11-21, or the day first: 21/11/2026.");

    public static DiagnosticDescriptor NobodyApproves { get; } = new("PF9141", Severity.Error, "Approval by nobody",
        "It is not said who approved it.", "Write the body: \"Local Governing Body\".");
}
