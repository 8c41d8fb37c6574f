using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Legislation;

/// <summary>PF7101 to PF7119: what is wrong in the register of legislation itself, and ids that it does not know.</summary>
public static class LegislationDiagnostics
{
    public static DiagnosticDescriptor UnknownId { get; } = Error("PF7101", "Unknown legislation",
        "The register of legislation has no entry \"{0}\".", "Add it to clauses/legislation.yaml, or correct the id.");

    public static DiagnosticDescriptor DuplicateId { get; } = Error("PF7102", "Entry written twice",
        "The register already has an entry \"{0}\", on line {1}.", "Give one of them another id, or remove it.");

    public static DiagnosticDescriptor SupersessionLoop { get; } = Error("PF7103", "Loop of supersession",
        "These entries supersede one another in a circle: {0}.", "The newest of them is superseded by nothing: remove its superseded_by.");

    public static DiagnosticDescriptor EndedBeforeItBegan { get; } = Error("PF7104", "Ended before it began",
        "\"{0}\" ended on {1}, before it was in force ({2}).", "Correct one of the two dates.");

    public static DiagnosticDescriptor EndedTwice { get; } = Error("PF7105", "Repealed and replaced",
        "\"{0}\" has both `repealed` and `replaced`, which mean the same.", "Keep `repealed` for legislation, or `replaced` for guidance.");

    public static DiagnosticDescriptor EditionNamedLikeEntry { get; } = Error("PF7106", "Edition of an entry",
        "\"{0}\" is an entry of its own, so it cannot also stand for the edition in force.", "Give the entry the id of its edition, with the year.");

    public static DiagnosticDescriptor EntryNotInLines { get; } = Error("PF7107", "Entry not written in lines",
        "\"{0}\" is not written with a key on each line, beginning with its id, so it cannot be edited without changing its layout.", "Edit clauses/legislation.yaml by hand.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);
}
