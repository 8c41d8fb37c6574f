using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Loading;

/// <summary>PF1001 to PF1009: what is wrong with the files of a workspace, whatever they hold.</summary>
public static class WorkspaceDiagnostics
{
    public static DiagnosticDescriptor NoSettings { get; } = Error("PF1001", "No policyforge.yaml",
        "This folder holds no policyforge.yaml, so it is no workspace.", "Go to the folder that holds it, or make a new workspace with `policyforge init`.");

    public static DiagnosticDescriptor NotUtf8 { get; } = Error("PF1002", "File that is not UTF-8",
        "This file is not UTF-8 text: byte {0} (0x{1:x2}) belongs to no character.", "Save it again with the encoding UTF-8. It was probably saved as Windows-1252 or UTF-16, or it is no text at all.");

    public static DiagnosticDescriptor ControlCharacter { get; } = Error("PF1003", "Control character",
        "The control character {0} stands here, which no Word document or web page can hold.", "Delete it. It cannot be seen in most editors: delete the characters on both sides and type them again.");

    public static DiagnosticDescriptor PrivateUseCharacter { get; } = Error("PF1004", "Private character",
        "The character {0} stands here. It has no agreed meaning, and PolicyForge keeps it for itself.", "Put a character of the alphabet or a symbol that has a name in its place. Such characters often come from text pasted from a PDF.");

    public static DiagnosticDescriptor TooLarge { get; } = Error("PF1005", "File that is too large",
        "This file has {0:N0} bytes; more than {1:N0} are not read.",
        "Was another file saved under this name by mistake? Split a text into several; save a picture or a Word file smaller.");

    public static DiagnosticDescriptor CaseCollision { get; } = Error("PF1006", "Two files that differ only in case",
        "This file and {0} differ only in capital letters: on Windows and macOS only one of them can exist.", "Rename one of them.");

    public static DiagnosticDescriptor RefusedLink { get; } = Error("PF1007", "Symbolic link that is not followed",
        "This is a symbolic link to a folder, to nothing, or to a place outside the workspace, and is not followed.", "Put the file itself here.");

    public static DiagnosticDescriptor UndecodableName { get; } = Error("PF1012", "File name that is not UTF-8",
        "The name of this file or folder is not UTF-8 (\ufffd stands for what cannot be read), so it is not read.", "Rename it. A name from an old archive or another system's disk often is in another encoding.");

    public static DiagnosticDescriptor Unreadable { get; } = Error("PF1008", "File that cannot be read",
        "This file cannot be read: {0}", "Is it open in another program, or are you not allowed to read it?");

    public static DiagnosticDescriptor UnusedFile { get; } = Warning("PF1009", "File that is not used",
        "PolicyForge has no use for a file of this name in this folder.", "{0}");

    public static DiagnosticDescriptor ConflictMark { get; } = Error("PF1020", "Merge that is not finished",
        "This line of '{0}' was left by a merge: both sides still stand here.",
        "Keep the words that are meant, and delete the other side and all lines of <<<<<<<, |||||||, ======= and >>>>>>>. To show such a line in a document, indent it by a space.");

    public static DiagnosticDescriptor DirectionOverride { get; } = Error("PF1021", "Character that turns the direction of writing",
        "The invisible character {0} stands here: it can make words read otherwise than they are written.", "Delete it. Paragraphs in Arabic, Hebrew, Urdu and other scripts that run from right to left need no such mark.");

    public static DiagnosticDescriptor IdleAcceptance { get; } = Warning("PF1022", "Acceptance that accepts nothing",
        "{0} is accepted here, but is not found on the lines that follow.", "Take the comment out: what it spoke of is gone. Errors cannot be accepted.");

    public static DiagnosticDescriptor AcceptanceWithoutReason { get; } = Warning("PF1023", "Acceptance without a reason",
        "{0} is accepted here without saying why, so it is not.", "Write the reason after a colon: accept {0}: the original has it so.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string hint) =>
        new(code, Severity.Warning, title, message, hint);
}
