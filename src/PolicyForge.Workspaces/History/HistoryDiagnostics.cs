using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.History;

/// <summary>PF5101 to PF5119: what is wrong in a history.yaml by itself. What git says of its rows has other codes.</summary>
public static class HistoryDiagnostics
{
    public static DiagnosticDescriptor InvalidVersion { get; } = Error("PF5101", "Not a version",
        "\"{0}\" is not a version.", "Write it as \"1.0\" or \"2.1\", or as a year: \"2022\", \"2022.6\".");

    public static DiagnosticDescriptor DuplicateVersion { get; } = Error("PF5102", "Version given twice",
        "Version {0} is already the version of the row on line {1}.",
        "Each row has a version of its own; only a row with `reviewed_without_change: true` may repeat the version of the row before it. Where two branches issued it, `policyforge history repair` keeps both.");

    public static DiagnosticDescriptor VersionOutOfOrder { get; } = Error("PF5103", "Version out of order",
        "Version {0} stands after version {1}.", "Rows go from the oldest to the newest, and new rows are added at the end.");

    public static DiagnosticDescriptor DateOutOfOrder { get; } = Error("PF5104", "Date out of order",
        "Version {0} is dated {1}, before the row above it ({2}).", "Rows go from the oldest to the newest.");

    public static DiagnosticDescriptor StatusCannotFollow { get; } = Error("PF5105", "Status that cannot follow",
        "Version {0} is \"{1}\", which cannot follow \"{2}\".", "After \"{2}\" a row may be: {3}. A row from before this repository is marked `imported: true` and is not held to this.");

    public static DiagnosticDescriptor StatusCannotBegin { get; } = Error("PF5106", "Status that cannot begin a history",
        "Version {0} is the first row, and a history cannot begin with \"{1}\".", "The first row may be: {2}. A row from before this repository is marked `imported: true` and is not held to this.");

    public static DiagnosticDescriptor ReviewBeforeApproval { get; } = Error("PF5107", "Next review before the approval",
        "Version {0} was approved on {1}, but its next review is {2}.", "The next review lies after the approval.");

    public static DiagnosticDescriptor ApprovalOfUnapproved { get; } = Error("PF5108", "Approval of a version that is not approved",
        "Version {0} has an approval, but its status is \"{1}\".", "Give the row the status approved (or issued), or take the approval out.");

    public static DiagnosticDescriptor RowLacks { get; } = Error("PF8751", "Version row that lacks a key",
        "The row of version {0} has no `{1}`.", "Write it. Only a row with `imported: true`, from before this repository, may lack what nobody knows any more.");

    public static DiagnosticDescriptor PrintedOtherwise { get; } = Error("PF8752", "Version row that would be printed otherwise than it is",
        "The row of version {0} has `as_printed`, and is not imported.", "Take `as_printed` away: what a new version prints follows from the version, its date and the layout.");

    public static DiagnosticDescriptor HistoryConflicted { get; } = Error("PF5210", "Unresolved merge in a history",
        "A merge left conflict marks here: both sides added rows.",
        "Run `policyforge history repair`: it keeps the rows of both sides, in the order of their dates, under numbers of their own. Then commit the file.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);
}
