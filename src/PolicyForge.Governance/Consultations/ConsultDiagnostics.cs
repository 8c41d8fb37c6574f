using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Consultations;

/// <summary>PF8220 to PF8239, and from PF8260: opening, answering and closing consultations.</summary>
public static class ConsultDiagnostics
{
    public static DiagnosticDescriptor AlreadyOpen { get; } = Error("PF8220", "Consultation that is open already",
        "A consultation on {0} is open already: {1}.", "Close it first: `policyforge consult close {2} --outcome deferred --date DATE` puts it off.");

    public static DiagnosticDescriptor NothingToPut { get; } = Error("PF8221", "Nothing to consult on",
        "{0} prints the trust's text of every clause, so it has nothing of its own to consult on.",
        "Make the school's own text first: `policyforge customise`. Or name clauses of the trust's with --clause.");

    public static DiagnosticDescriptor NoneOpen { get; } = Error("PF8222", "No open consultation",
        "No consultation on {0} is open.", "`policyforge consult status --all` shows those there were; `policyforge consult open` opens one.");

    public static DiagnosticDescriptor NoUnions { get; } = Error("PF8223", "Nobody to consult",
        "It is not said whom to ask: school.yaml names no unions.", "Name them: --with NEU,NASUWT,UNISON.");

    public static DiagnosticDescriptor ClauseNotPlaced { get; } = Error("PF8224", "Clause that the policy does not place",
        "{0} does not place the clause \"{1}\".", "Its clauses are: {2}.");

    public static DiagnosticDescriptor ClosedAsAgreedButChanged { get; } = Warning("PF8225", "Text changed since it was put",
        "The text of {0} has changed since it was put on {1}: what was agreed is the earlier text, and the text of now is not covered.",
        "Where the body agreed to the change, close with --outcome agreed-with-changes. Otherwise consult again.");

    public static DiagnosticDescriptor NotAllAnswered { get; } = Warning("PF8226", "Union that has not answered",
        "{0} had not answered when the consultation was closed.", "The minute should say so.");

    public static DiagnosticDescriptor CannotAdd { get; } = Error("PF8227", "Consultation that cannot be added to",
        "Nothing can be added to {0}: it is laid out in a way that PolicyForge does not write.", "Write answers as a list under `responses:` at the end of the file, and the outcome behind it.");

    public static DiagnosticDescriptor NothingChangedIn { get; } = Warning("PF8228", "Agreed with changes, but nothing changed",
        "The outcome is \"agreed with changes\", and every text is still the one that was put.", "Make the changes before closing, so that the record covers them; or close with --outcome agreed.");

    public static DiagnosticDescriptor Central { get; } = Error("PF8229", "Central clause in a school's consultation",
        "\"{0}\" is a central clause: {1} has no say in its text.", "Leave it out. The trust consults on it.");

    public static DiagnosticDescriptor OthersLeftOut { get; } = Warning("PF8230", "Clauses that no consultation covers",
        "{0} are not part of this consultation, and no other covers their text of now. Until one does, {1} cannot be approved on the strength of its consultations and does not print that it was agreed.",
        "To put them too, open the consultation without --clause. What was agreed earlier can be put on record with `policyforge consult open --opened DATE` and `consult close --date DATE`.");

    public static DiagnosticDescriptor MeetingToCome { get; } = Error("PF8231", "Meeting in the future",
        "The meeting cannot have been held on {0}: today is {1}.", "Give the day on which it was held. Until it has been, the consultation stays open.");

    public static DiagnosticDescriptor AnswerToCome { get; } = Error("PF8260", "Answer in the future",
        "The union cannot have answered on {0}: today is {1}.", "Give the day on which it answered.");

    public static DiagnosticDescriptor OthersDidNotAgree { get; } = Warning("PF8261", "Agreed, though an answer says otherwise",
        "The consultation is closed as agreed, and the record holds other answers: {0}.",
        "Where the meeting settled it, record that (`policyforge consult respond … --text`) or let the minute say so. Where it agreed to other words, take this back with `policyforge consult reopen`, change the text, and close with --outcome agreed-with-changes.");

    public static DiagnosticDescriptor NothingToReopen { get; } = Error("PF8262", "Nothing to reopen",
        "No consultation on {0} has been closed.", "`policyforge consult status --all` shows those there are.");

    public static DiagnosticDescriptor ApprovalRelies { get; } = Error("PF8263", "Consultation that an approval relies on",
        "{0} was approved on {1}, and this consultation was closed on {2}: its outcome may be part of why.",
        "It stays as it is. Where it was wrong, say so in a consultation of its own (`policyforge consult open`) and in the next version's row.");

    public static DiagnosticDescriptor CannotReopen { get; } = Error("PF8264", "Outcome that cannot be taken out",
        "The outcome cannot be taken out of {0}: the file is laid out in a way that PolicyForge does not write.", "Take the key `outcome` and what belongs to it out by hand, and commit that.");

    public static DiagnosticDescriptor TextNotCommitted { get; } = Warning("PF8265", "Text put to the unions that is not committed",
        "{0} is made from files with uncommitted changes: {1}. Until they are committed nobody can find again what the unions were sent.",
        "Commit them, or give --commit.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string hint) =>
        new(code, Severity.Warning, title, message, hint);
}
