using PolicyForge.Diagnostics;

namespace PolicyForge.Docx.Reference;

/// <summary>PF4201 to PF4219: what is wrong with a trust's reference.docx, or will not be taken over from it.</summary>
public static class ReferenceDiagnostics
{
    public static DiagnosticDescriptor NotWord { get; } = Error("PF4201", "Reference document that is no Word file",
        "{0} cannot be read as a Word document: {1}.", "Open the house style in Word and save it as Word Document (.docx).");

    public static DiagnosticDescriptor Protected { get; } = Error("PF4202", "Reference document that is protected or old",
        "{0} is protected by a password, or is a Word 97 document (.doc) with another name.", "Take the password off, or save it as Word Document (.docx).");

    public static DiagnosticDescriptor TooLarge { get; } = Error("PF4203", "Reference document that is too large",
        "{0} is larger than a house style can be: {1}.", "Delete the text and pictures from it; only styles, header, footer and page set-up are used.");

    public static DiagnosticDescriptor Strict { get; } = Error("PF4204", "Reference document in the strict format",
        "{0} is a Strict Open XML document, which few programs read.", "Save it as Word Document (.docx), not as Strict Open XML Document.");

    public static DiagnosticDescriptor Macros { get; } = Warning("PF4205", "Reference document with macros",
        "{0} has macros; they are not taken over.", "Save it without macros, so that nobody expects them to run.");

    public static DiagnosticDescriptor MissingStyles { get; } = Warning("PF4206", "Reference document without some styles",
        "{0} has no style for {1}; the built-in one is used.", "Add them in Word, or copy them from a document of `policyforge layout new`, which has every style in it.");

    public static DiagnosticDescriptor Numbering { get; } = Information("PF4207", "Numbering of the reference document is replaced",
        "{0} numbers {1}; the layout's own numbering takes the place of that.", "The scheme is chosen in layout.yaml, under `numbering`.");

    public static DiagnosticDescriptor LinkedPicture { get; } = Warning("PF4208", "Picture outside the reference document",
        "A header or footer of {0} links to {1}, which is not in the file; it is left out.", "Put the picture into the document: Insert, Pictures, without Link to File.");

    public static DiagnosticDescriptor ForeignField { get; } = Warning("PF4209", "Field that fetches from outside in a reference document",
        "A header or footer of {0} has the field {1}, which fetches something from outside or starts something; it is left out with what it showed.",
        "Put the picture or the words into the document: Insert, Pictures, without Link to File.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string hint) =>
        new(code, Severity.Warning, title, message, hint);

    private static DiagnosticDescriptor Information(string code, string title, string message, string hint) =>
        new(code, Severity.Information, title, message, hint);
}
