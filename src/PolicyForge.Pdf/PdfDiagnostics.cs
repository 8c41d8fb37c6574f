using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Pdf;

/// <summary>Findings about LibreOffice and what it makes: PF44xx. All are the machine's, not the sources'.</summary>
public static class PdfDiagnostics
{
    public static readonly DiagnosticDescriptor OfficeMissing = new(
        "PF4401", Severity.Error, "LibreOffice is missing", "PDF files and page numbers need LibreOffice, which was not found on this machine.",
        "Install LibreOffice (www.libreoffice.org), or build without --page-numbers and without pdf in --format and in `formats` of policyforge.yaml. It is looked for on PATH and where it is usually installed.");

    public static readonly DiagnosticDescriptor NotConverted = new(
        "PF4402", Severity.Error, "A document could not be made into a PDF", "LibreOffice could not make {0}: {1}",
        "Build it as a Word document and open that in LibreOffice to see what is wrong; then build again.");

    public static readonly DiagnosticDescriptor OfficeBroken = new(
        "PF4403", Severity.Error, "LibreOffice does not work", "LibreOffice ({0}) makes no PDF at all: {1}",
        "Open it once by hand and look whether it asks for something. Documents that were still to be converted were not tried.");

    /// <summary>True where every error is LibreOffice's or the machine's, for which the exit code is 3: errors in the sources, which the user can mend, come first.</summary>
    public static bool AreOfMachine(ImmutableArray<Diagnostic> findings) =>
        findings.Any(IsOfMachine) && findings.All(finding => finding.Severity != Severity.Error || IsOfMachine(finding));

    private static bool IsOfMachine(Diagnostic finding) => finding.Code.StartsWith("PF44", StringComparison.Ordinal);
}
