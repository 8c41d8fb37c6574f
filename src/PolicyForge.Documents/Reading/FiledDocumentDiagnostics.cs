using PolicyForge.Diagnostics;

namespace PolicyForge.Documents.Reading;

/// <summary>PF5401 to PF5409: why a file cannot be verified at all.</summary>
public static class FiledDocumentDiagnostics
{
    public static DiagnosticDescriptor NoSuchFile { get; } = Error("PF5401", "File that cannot be opened",
        "There is no file {0} that can be opened: {1}", "Give the path from the folder that you are in, and look whether the file is open in another program.");

    public static DiagnosticDescriptor Damaged { get; } = Error("PF5402", "Damaged file",
        "{0} is damaged: {1}.", "Get it again from where it came from. A file that was cut off in a download or an e-mail often looks so.");

    public static DiagnosticDescriptor Protected { get; } = Error("PF5403", "Protected file, or an old one",
        "{0} is protected by a password, or is a Word 97 document (.doc) with another name, so it cannot be read.",
        "Open it in Word and save it without a password as Word Document (.docx). It is then not the same file any more, but its text can be compared.");

    public static DiagnosticDescriptor TooLarge { get; } = Error("PF5404", "File that is too large",
        "{0} is larger than a policy can be: {1}.", "It is hardly a policy that PolicyForge made. Do not open it unless you know where it comes from.");

    public static DiagnosticDescriptor NotOurs { get; } = Error("PF5405", "File that PolicyForge did not make",
        "{0} was not made by PolicyForge, or what it says of itself was taken out: it names no policy.",
        "Only a file that `policyforge build` wrote can be verified. A text copied into a new document loses what it is known by. If it came out of a pack: `policyforge verify {0} --manifest manifest.json`, with the manifest of that pack.");

    public static DiagnosticDescriptor UnknownFormat { get; } = Error("PF5406", "File of another kind",
        "{0} is neither a Word document (.docx) nor a web page (.html).", "Give the file that `policyforge build` wrote. If it came out of a pack: `policyforge verify {0} --manifest manifest.json`, with the manifest of that pack.");

    public static DiagnosticDescriptor WrongExtension { get; } = new("PF5407", Severity.Warning, "File with another kind's name",
        "{0} is called {1}, but what is in it is {2}.", "Give it the right ending, or programs will not open it.");

    public static DiagnosticDescriptor Pdf { get; } = Error("PF5408", "PDF that cannot be verified",
        "{0} is a PDF. LibreOffice makes it from the Word document and keeps neither the version nor the clauses in it, so it cannot be verified.",
        "Verify the Word document that it was made from, or build that version again (`policyforge build POLICY --version VERSION --format pdf`) and read the two side by side. If it came out of a pack: `policyforge verify {0} --manifest manifest.json`, with the manifest of that pack.");

    public static DiagnosticDescriptor OtherKind { get; } = Error("PF5409", "File of another program",
        "{0} is {1}, not the Word document that was issued, whatever it was made from.",
        "Verify the file that was issued. Where only this one is left, save it as Word Document (.docx): then its words can be compared.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) => new(code, Severity.Error, title, message, hint);
}
