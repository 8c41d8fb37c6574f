using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.OwnText;

/// <summary>PF8101 to PF8149 and PF9113: making, listing and merging schools' own texts.</summary>
public static class OwnTextDiagnostics
{
    public static DiagnosticDescriptor UnknownClause { get; } = Error("PF8101", "Unknown clause",
        "There is no clause \"{0}\" in the trust's library.", "`policyforge list clauses` shows those there are.");

    public static DiagnosticDescriptor Central { get; } = Error("PF8102", "Central clause",
        "\"{0}\" is a central clause: no school may have its own text of it.", "Ask its owner, {1}. If schools should be able to vary it, the owner can make its tier `adaptable`.");

    public static DiagnosticDescriptor AlreadyCustomised { get; } = Error("PF8103", "Clause that is customised already",
        "{0} already has its own text of \"{1}\": {2}.", "Edit that file. To begin again from the trust's text, delete it first.");

    public static DiagnosticDescriptor UnknownBlock { get; } = Error("PF8104", "Unknown block",
        "The trust's text of \"{0}\" has no block \"{1}\".", "Its blocks are: {2}.");

    public static DiagnosticDescriptor PartOfLocal { get; } = Error("PF8106", "Part of a local clause",
        "\"{0}\" is a local clause: the trust's file holds guidance and no text, so the whole text has to be written.", "Run the command again without --omit, --before and --after.");

    public static DiagnosticDescriptor TextWithoutPlace { get; } = Error("PF8107", "Words without a place",
        "The words of --text need a place.", "Add --before or --after with the name of a block, or leave --omit out to write the whole text.");

    public static DiagnosticDescriptor BaseNotFound { get; } = Error("PF8108", "Text of origin that cannot be found",
        "The text that {0}'s \"{1}\" was made from ({2}) is not in the history of this repository.",
        "It was never committed, or history was rewritten. Compare the two by hand; `policyforge merge {1} --school {3} --keep-own` then marks the school's text as up to date.");

    public static DiagnosticDescriptor BaseCutOff { get; } = Error("PF8109", "Text of origin beyond a shallow clone",
        "The text that {0}'s \"{1}\" was made from ({2}) is older than the history that this clone has.", "Run `git fetch --unshallow`, then this command again.");

    public static DiagnosticDescriptor Conflict { get; } = Warning("PF8110", "Both changed the same words",
        "The trust and {0} have both changed the same words of \"{1}\"; both texts stand in the file, between marks.",
        "Keep what shall stand, take the lines that begin with <<<<<<<, ======= and >>>>>>> out, and run `policyforge merge --school {2}` again. Until then nothing of this school is built or released.");

    public static DiagnosticDescriptor BlockGone { get; } = Error("PF8111", "Block that the trust's new text does not have",
        "{0}'s text of \"{1}\" refers to the block \"{2}\", which the trust's new text no longer has.", "Name another block in the file. The blocks are: {3}.");

    public static DiagnosticDescriptor OmittedChanged { get; } = Warning("PF8112", "Left-out block that the trust has changed",
        "{0} leaves the block \"{2}\" of \"{1}\" out, and the trust has changed what it says.", "Read the new text. `policyforge merge {1} --school {3} --keep-own` goes on leaving it out; to print it, take it out of `omit` in the file.");

    public static DiagnosticDescriptor MarksLeft { get; } = Error("PF8113", "Conflict that is not resolved",
        "{0} still holds both texts between marks.", "Keep what shall stand, take the marks out, and run the command again.");

    public static DiagnosticDescriptor NotCustomised { get; } = Error("PF8114", "Clause that is not customised",
        "No school asked for has its own text of \"{0}\".", "`policyforge customisations` lists those there are.");

    public static DiagnosticDescriptor AlreadyThere { get; } = Error("PF8115", "File in the way",
        "{0} is there already, but is no text of the school's that can be read.", "`policyforge check --school {1}` says what is wrong with it. Mend it, or delete it first.");

    public static DiagnosticDescriptor EmptyReason { get; } = Error("PF8124", "No reason",
        "A reason is needed: governors and the unions read it.", "Add --reason \"Why the school says it in its own way\".");

    public static DiagnosticDescriptor NoWords { get; } = Error("PF9113", "Own text without words",
        "The school's text of \"{0}\" holds no words.", "Write what the school says. To go back to the trust's text, take the school's own away.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string hint) =>
        new(code, Severity.Warning, title, message, hint);
}
