using PolicyForge.Diagnostics;

namespace PolicyForge.Studio.Consulting;

/// <summary>PF9130 to PF9139: what is missing in a form about a consultation.</summary>
public static class ConsultingDiagnostics
{
    public static DiagnosticDescriptor NotADate { get; } = Error("PF9130", "Field that is no date",
        "\"{0}\" is not a date.", "Write the year, the month and the day, 2026-11-21, or the day first: 21/11/2026.");

    public static DiagnosticDescriptor NoOutcome { get; } = Error("PF9131", "Consultation closed without an outcome",
        "It is not said how the consultation ended.", "Choose one of: agreed, agreed with changes, failure to agree, deferred.");

    public static DiagnosticDescriptor NothingSaid { get; } = Error("PF9132", "Answer that says nothing",
        "It is not said what the union answers.", "Choose an answer, write what it said, or choose the Word file that came back.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) => new(code, Severity.Error, title, message, hint);
}
