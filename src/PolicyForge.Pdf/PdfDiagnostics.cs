using PolicyForge.Diagnostics;

namespace PolicyForge.Pdf;

/// <summary>Findings about LibreOffice and what it makes: PF44xx. All are the machine's, not the sources'.</summary>
public static class PdfDiagnostics
{
    public static readonly DiagnosticDescriptor OfficeMissing = new(
        "PF4401", Severity.Error, "LibreOffice is missing", "PDF files and page numbers need LibreOffice, which was not found on this machine.",
        "Install LibreOffice (www.libreoffice.org), or build without --format pdf and --page-numbers. It is looked for on PATH and where it is usually installed.");

    public static readonly DiagnosticDescriptor NotConverted = new(
        "PF4402", Severity.Error, "A document could not be made into a PDF", "LibreOffice could not make {0}: {1}",
        "Build it as a Word document and open that in LibreOffice to see what is wrong; then build again.");

    public static readonly DiagnosticDescriptor OfficeBroken = new(
        "PF4403", Severity.Error, "LibreOffice does not work", "LibreOffice ({0}) makes no PDF at all: {1}",
        "Open it once by hand and look whether it asks for something. Documents that were still to be converted were not tried.");

    /// <summary>True for a finding for which the exit code is 3.</summary>
    public static bool IsOfMachine(Diagnostic finding) => finding.Code.StartsWith("PF44", StringComparison.Ordinal);
}
