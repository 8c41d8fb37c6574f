using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Legislation;

/// <summary>PF7201 to PF7219: citations that do not hold on the document's date, and titles written in prose.</summary>
public static class CitationDiagnostics
{
    public static DiagnosticDescriptor NotInForce { get; } = new(
        "PF7201", Severity.Warning, "Citation not in force", "\"{0}\" was not in force on {1}, the date of the document: it {2}.",
        "Cite what was in force then; or, where the text speaks of the past, write {{{{ cite \"{3}\" historic: true }}}}.");

    public static DiagnosticDescriptor RepealedProvision { get; } = new(
        "PF7202", Severity.Warning, "Repealed provision", "{0} of \"{1}\" was repealed on {2}, before the date of the document ({3}).",
        "Cite the provision that took its place (policyforge legislation show {4}); or, where the text speaks of the past, add historic: true to the citation.");

    public static DiagnosticDescriptor StillInForce { get; } = new(
        "PF7203", Severity.Information, "Cited as history, but in force", "\"{0}\" is cited as history, but is in force on {1}, the date of the document.",
        "Take out `historic: true`, so that its repeal will be seen here.");

    public static DiagnosticDescriptor WrongYear { get; } = new(
        "PF7211", Severity.Warning, "Year that the register does not know", "The register knows no \"{0}\": the year is wrong, or it is another law of that name.",
        "Correct the year, or enter the law in the register (with `repealed` where it has ended) and cite it.");

    public static DiagnosticDescriptor WrongTitle { get; } = new(
        "PF7212", Severity.Warning, "Wrong title", "\"{0}\" is not the title of any law; what is meant is \"{1}\".", "Write {{{{ cite \"{2}\" }}}} instead.");

    public static DiagnosticDescriptor MissingYear { get; } = new(
        "PF7213", Severity.Information, "Title without its year", "\"{0}\" is written without its year.", "Cite the entry meant, or add the year at the first mention.");

    public static DiagnosticDescriptor Uncited { get; } = new(
        "PF7214", Severity.Information, "Title that is not cited", "\"{0}\" is written out and not cited, so that changes in the law are not seen here.",
        "Write {{{{ cite \"{1}\" }}}}; policyforge check --fix does so where the title is the register's.");

    public static DiagnosticDescriptor UnknownEdition { get; } = new(
        "PF7215", Severity.Warning, "Edition that the register does not have", "The register has no edition of that year: \"{0}\".",
        "Add it to clauses/legislation.yaml with edition_of: {1} (policyforge update-registers brings those that this PolicyForge knows), then write {{{{ cite \"{1}\" }}}}, which prints the edition in force.");
}
