using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>PF1201 to PF1229: what is wrong in the file of a clause, or between a school's own text and the trust's.</summary>
public static class ClauseDiagnostics
{
    public static DiagnosticDescriptor NoFrontMatter { get; } = Error("PF1201", "Clause without front matter",
        "This clause does not begin with front matter.", "Begin the file with a line of three hyphens, then id, title and the other keys, then another line of three hyphens.");

    public static DiagnosticDescriptor OpenFrontMatter { get; } = Error("PF1202", "Front matter without end",
        "The front matter that begins here has no end.", "Put a line of three hyphens after its last key.");

    public static DiagnosticDescriptor IdDiffersFromPath { get; } = Error("PF1203", "Id that differs from the path",
        "The id is \"{0}\", but the file lies where \"{1}\" belongs.", "Write `id: {1}`, or move the file.");

    public static DiagnosticDescriptor DuplicateId { get; } = Error("PF1204", "Two clauses with one id",
        "\"{0}\" is the id of another clause, the one in {1}.", "The id is the file's own path under clauses/ without .md: write `id: {2}`.");

    public static DiagnosticDescriptor NoText { get; } = Warning("PF1205", "Clause without text",
        "There is no text after the front matter.", "Write the clause, or remove the file.");

    public static DiagnosticDescriptor CentralVaried { get; } = Error("PF1206", "Own text of a central clause",
        "{0} has its own text of \"{1}\", which is a central clause: no school may vary it.", "Remove this file. If schools should be able to vary the clause, its owner can make its tier `adaptable`.");

    public static DiagnosticDescriptor OwnTextOfUnknown { get; } = Error("PF1207", "Own text of an unknown clause",
        "{0} has a text of \"{1}\", but the trust has no such clause.", "Move the file to the path of the clause that it varies, or add the clause to the trust's library.");

    public static DiagnosticDescriptor Behind { get; } = Warning("PF1208", "Own text that is behind",
        "{0}'s text of \"{1}\" was made from a text that is no longer the trust's.", "`policyforge merge --school {3}` takes over what has changed; `--dry-run` shows it first. The trust's text is now {2}.");

    public static DiagnosticDescriptor UnknownBlock { get; } = Error("PF1209", "Unknown block of the trust's text",
        "{0}'s text refers to the block \"{1}\", but the trust's text of \"{2}\" has none of that name.", "`policyforge customise {2} --school {3} --list` names the blocks that there are.");

    public static DiagnosticDescriptor BeforeAndAfter { get; } = Error("PF1210", "Own words in two places",
        "There is a `before` as well as an `after`, but the words can stand in one place only.", "Keep one of the two.");

    public static DiagnosticDescriptor WordsWithoutPlace { get; } = Error("PF1211", "Own words without a place",
        "This file leaves blocks of the trust's text out, and also has words, but does not say where they stand.", "Add `before` or `after` with the name of a block, or remove the words.");

    public static DiagnosticDescriptor PlacedInLocal { get; } = Error("PF1212", "Part of a local clause",
        "\"{1}\" is a local clause: the trust's file holds guidance and no text, so {0} cannot leave parts of it out or add to it.", "Write the whole text, without `omit`, `before` and `after`.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string hint) =>
        new(code, Severity.Warning, title, message, hint);
}
