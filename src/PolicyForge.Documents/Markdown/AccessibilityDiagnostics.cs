using PolicyForge.Diagnostics;

namespace PolicyForge.Documents.Markdown;

/// <summary>What reads well on paper and shuts some readers out: PF3041 to PF3049. Skipped headings are PF3104, empty ones PF3024.</summary>
/// <remarks>After WCAG 2.2: 1.1.1 (pictures), 1.3.1 (tables), 2.4.4 (links), and the advice of the Government Digital Service on capitals.</remarks>
public static class AccessibilityDiagnostics
{
    public static readonly DiagnosticDescriptor VagueLink = Warning("PF3041", "Link whose words say nothing by themselves",
        "'{0}' does not say where this link leads.", "Screen readers list links by their words alone. Name what is there: [complaints form](…).");

    public static readonly DiagnosticDescriptor AddressAsWords = Warning("PF3042", "Address as the words of a link",
        "The words of this link are an address: {0}", "It is read out letter by letter. Write words for it: [guidance on attendance](…). A short address without https:// and / may stand.");

    public static readonly DiagnosticDescriptor PictureWithoutText = Warning("PF3043", "Picture without alternative text",
        "The picture '{0}' has no words for those who cannot see it.", "Say between the brackets what it shows or tells: ![Who to call, in order](…).");

    public static readonly DiagnosticDescriptor FileNameAsText = Warning("PF3044", "File name as alternative text",
        "The alternative text '{0}' is the name of a file.", "Say what the picture shows or tells.");

    public static readonly DiagnosticDescriptor Capitals = Warning("PF3045", "Words typed in capitals",
        "'{0}' is typed in capitals.",
        "Capitals are hard to read, and may be read out letter by letter. Write **strong** words; for headings in capitals set capital_headings in layout.yaml. In a quotation (>) they may stand.");

    public static readonly DiagnosticDescriptor TableWithoutHeaders = Warning("PF3046", "Table without headings",
        "This table has neither a line of headings nor a column of them.", "Write headings in its first line, or make the first cell of each row **strong**. A screen reader says them with each cell.");

    private static DiagnosticDescriptor Warning(string code, string title, string message, string hint) =>
        new(code, Severity.Warning, title, message, hint);
}
