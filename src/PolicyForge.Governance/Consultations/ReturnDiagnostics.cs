using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Consultations;

/// <summary>PF8250 to PF8259: packs, and what comes back.</summary>
public static class ReturnDiagnostics
{
    public static DiagnosticDescriptor TextChanged { get; } = Error("PF8250", "Pack of a text that has changed",
        "{0} is no longer the text that was put.", "Put the new text: `policyforge consult close … --outcome deferred`, then open a consultation on it. Or take the change back.");

    public static DiagnosticDescriptor NoAgreedVersion { get; } = new("PF8251", Severity.Warning, "No agreed version to compare with",
        "No approved version of {0} can be rebuilt from this repository, so the text is compared with {1}.", null);

    public static DiagnosticDescriptor OfAnother { get; } = Error("PF8252", "Reply to another consultation",
        "This file belongs to {0}, and the consultation is on {1}.", "Name the policy and the school that stand on the file.");

    public static DiagnosticDescriptor NotPlaced { get; } = new("PF8253", Severity.Warning, "Remark on no clause of the consultation",
        "{0}'s remark stands on no clause of the consultation: {1}.", "It is kept as said of the whole. Where it belongs to a clause, add `clause` to it in the record.");

    public static DiagnosticDescriptor OfAnotherUnion { get; } = Error("PF8254", "Reply of another union",
        "The form says that {0} answers, and the command says {1}.", "Give --from with the union of the form.");

    public static DiagnosticDescriptor OfEarlierText { get; } = Error("PF8255", "Reply to another text",
        "This file was made for other texts than those of {0}.", "It answers an earlier consultation. What it says can be recorded with --text.");

    public static DiagnosticDescriptor FieldGone { get; } = new("PF8256", Severity.Warning, "Field that is gone",
        "The field for the answer on {0} is no longer in the form.", "Ask the union, and record its answer with --clause and --answer.");

    public static DiagnosticDescriptor Empty { get; } = Error("PF8257", "Reply without an answer",
        "This file has neither a field that is filled in nor a remark.", "Was the empty form sent back? Record the answer with --answer or --text.");

    public static DiagnosticDescriptor NotComparable { get; } = new("PF8258", Severity.Warning, "Comparison that cannot be made again",
        "{0} is not compared with what was sent, because {1}. Changes that somebody accepted or rejected, and words typed without tracking or beside the fields of a form, are not in the record; fields, comments and tracked changes are.",
        "Ask the union what it accepts, and record it with --clause and --text.");

    public static DiagnosticDescriptor NotInTheFile { get; } = new("PF8259", Severity.Warning, "Clause that is no longer in the file",
        "The text of {0} has been taken out of the file that came back.", "Ask whether that is meant. It stands in the record as a remark.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) => new(code, Severity.Error, title, message, hint);
}
