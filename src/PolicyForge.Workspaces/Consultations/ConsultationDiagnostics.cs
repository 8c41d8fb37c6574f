using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Consultations;

/// <summary>PF8201 to PF8209: what is wrong in a consultation's file by itself.</summary>
public static class ConsultationDiagnostics
{
    public static DiagnosticDescriptor ClosesBeforeItOpens { get; } = Error("PF8201", "Consultation that closes before it opens",
        "This consultation closes on {1}, before it opens on {0}.", "Give a day after the opening.");

    public static DiagnosticDescriptor EndsBeforeItOpens { get; } = Error("PF8202", "Consultation that ended before it opened",
        "This consultation ended on {1}, before it opened on {0}.", "Give the day of the meeting.");

    public static DiagnosticDescriptor ClauseUnknown { get; } = Error("PF8203", "Consultation on a clause that there is not",
        "There is no clause \"{0}\".", "`policyforge list clauses` shows those there are.");

    public static DiagnosticDescriptor NotAsked { get; } = Error("PF8204", "Answer of a union that was not asked",
        "\"{0}\" is not among the unions of this consultation: {1}.", "Mend the name, or add the union to `unions`.");

    public static DiagnosticDescriptor ClauseNotPut { get; } = Error("PF8205", "Answer on a clause that was not put",
        "The clause \"{0}\" is no part of this consultation.", "Its clauses are: {1}.");

    public static DiagnosticDescriptor TwoAnswers { get; } = Warning("PF8206", "Two answers for one union",
        "{0} answers twice on {1}, and the answers differ ({2}; {3}).", "Ask the union which stands, and take the other out. Until then both are shown.");

    public static DiagnosticDescriptor TwoOpen { get; } = Error("PF8207", "Two open consultations on one policy",
        "{0} is open too, on the same policy.", "Close one of them: `policyforge consult close`.");

    public static DiagnosticDescriptor EmptyAnswer { get; } = Error("PF8208", "Answer that says nothing",
        "The answer of {0} has neither `answer` nor `text`.", "Give one of them.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string hint) =>
        new(code, Severity.Warning, title, message, hint);
}
