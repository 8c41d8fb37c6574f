using PolicyForge.Diagnostics;

namespace PolicyForge.Cli.Options;

/// <summary>Findings about the command line itself: PF90xx.</summary>
public static class CommandLineDiagnostics
{
    public static readonly DiagnosticDescriptor Usage = new(
        "PF9001", Severity.Error, "The command line cannot be understood", "{0}");

    public static readonly DiagnosticDescriptor NoWorkspace = new(
        "PF9002", Severity.Error, "No workspace", "There is no policyforge.yaml in {0} or in any folder above it.",
        "Go into the folder that holds your policies, name it with --workspace, or make a new one with \"policyforge init\".");

    public static readonly DiagnosticDescriptor BadDate = new(
        "PF9003", Severity.Error, "Not a date", "'{0}' is not a date.", "Write the year, the month and the day, 2026-11-21, or the day first: 21/11/2026.");

    public static readonly DiagnosticDescriptor OtherKindOfFile = new(
        "PF9020", Severity.Error, "File of another kind", "{0} would hold a {1}, which its ending does not say.",
        "Name it with the ending of a format: register.docx, .xlsx, .csv, .html, .json or .txt. For a PDF write register.docx, and save it as PDF from Word or LibreOffice.");

    public static readonly DiagnosticDescriptor FileNotRead = new(
        "PF9004", Severity.Error, "A file cannot be read", "The file {0} cannot be read: {1}");

    public static readonly DiagnosticDescriptor NotAFolderToFill = new(
        "PF9005", Severity.Error, "The folder for a new workspace is not empty", "The folder {0} is not empty.",
        "Name a folder that does not exist yet, or an empty one.");

    public static readonly DiagnosticDescriptor NoWorkspaceThere = new(
        "PF9008", Severity.Error, "No workspace in the folder named", "There is no policyforge.yaml in {0}.",
        "Name the folder that holds policyforge.yaml.");

    public static readonly DiagnosticDescriptor WhichSchool = new(
        "PF9009", Severity.Error, "Several schools have the policy", "Several schools have the policy {0}: say which with --school.",
        "The schools are {1}.");

    public static readonly DiagnosticDescriptor UnknownCode = new(
        "PF9006", Severity.Error, "Unknown diagnostic code", "There is no finding with the code '{0}'.");

    public static readonly DiagnosticDescriptor NoStudio = new(
        "PF9123", Severity.Error, "The studio is not there", "The studio's program is not beside this one.",
        "In a checkout: dotnet run --project src/PolicyForge.Studio. Elsewhere, put it into a folder \"studio\" beside policyforge (docs/studio.md).");

    public static readonly DiagnosticDescriptor StudioNotStarted = new(
        "PF9124", Severity.Error, "The studio cannot be started", "The studio cannot be started: {0}",
        "It needs .NET 10 with ASP.NET Core on this computer: https://dotnet.microsoft.com/download");

    public static readonly DiagnosticDescriptor OutputFailed = new(
        "PF9011", Severity.Error, "What was printed could not be written", "What was printed could not be written: {0}",
        "If it was sent into a file, is its disk full? The file is not complete.");
}
