using PolicyForge.Diagnostics;

namespace PolicyForge.Documents.Resolution;

/// <summary>What can be wrong when a document is put together: PF3101 to PF3149.</summary>
public static class ResolutionDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownAnchor = new("PF3101", Severity.Error, "Reference to a place that does not exist",
        "Nothing in this policy is named '{0}'.", "A heading is named by {{#{0}}} at its end, or after its own words: 'Personal use' is personal-use.");

    public static readonly DiagnosticDescriptor UnknownClause = new("PF3102", Severity.Error, "Reference to a clause that is not placed",
        "The clause '{0}' is not in this policy, so nothing can refer to it.", "Place it in the template, or refer to something else.");

    public static readonly DiagnosticDescriptor DuplicateAnchor = new("PF3103", Severity.Error, "Two headings with one name",
        "Another heading is already named '{0}' ({1}).", "Give one of them another name.");

    public static readonly DiagnosticDescriptor SkippedLevel = new("PF3104", Severity.Warning, "Skipped heading level",
        "This heading is at level {0}, but the one above it is at level {1}.", "Screen readers and the contents list need each level in turn: use {2} # signs here.");

    public static readonly DiagnosticDescriptor EmptyContents = new("PF3105", Severity.Warning, "Contents list without entries",
        "The contents list is empty: no heading in this policy goes into it.", "Add headings, or remove '::: contents'.");

    public static readonly DiagnosticDescriptor ClausePlacedTwice = new("PF3106", Severity.Warning, "Clause placed twice",
        "The clause '{0}' is already in this policy.");

    public static readonly DiagnosticDescriptor MisplacedAppendix = new("PF3107", Severity.Error, "Appendix below the first level",
        "An appendix must be a first-level heading.", "Use one # sign. In a clause, put the heading of the appendix first.");

    public static readonly DiagnosticDescriptor SectionTooDeep = new("PF3108", Severity.Error, "Section deeper than six levels",
        "This heading stands {0} levels deep in the policy; six are available.", "A clause's headings count from the section that holds the clause.");

    public static readonly DiagnosticDescriptor UnknownLegislation = new("PF3109", Severity.Error, "Citation of unknown legislation",
        "'{0}' is not in the register of legislation.", "Add it to clauses/legislation.yaml.");
}
