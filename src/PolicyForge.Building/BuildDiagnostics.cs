using PolicyForge.Diagnostics;

namespace PolicyForge.Building;

/// <summary>Findings about what is written: PF92xx.</summary>
public static class BuildDiagnostics
{
    public static readonly DiagnosticDescriptor SameFile = new(
        "PF9201", Severity.Error, "Two policies would write the same file", "{0} and {1} would both write {2}.",
        "Give one of them another \"filename\" in its policy.yaml. Names that differ only in capitals are the same file on Windows and macOS.");

    public static readonly DiagnosticDescriptor FolderNotWritable = new(
        "PF9202", Severity.Error, "The output folder cannot be written", "Nothing can be written into {0}: {1}",
        "Name another folder with --output, or ask for the right to write into this one.");

    public static readonly DiagnosticDescriptor FileNotReplaced = new(
        "PF9203", Severity.Error, "An output file cannot be replaced", "{0} could not be replaced: {1}",
        "Is it open in Word? Close it and build again.");

    public static readonly DiagnosticDescriptor FolderInUse = new(
        "PF9204", Severity.Error, "Another build is writing", "Another build is writing into {0}.", "Wait until it has finished.");

    public static readonly DiagnosticDescriptor StaleFileKept = new(
        "PF9205", Severity.Warning, "An out-of-date output was changed by hand", "{0} is no longer generated, but was changed since it was: it is left where it is.",
        "Delete it if you do not need it.");

    public static readonly DiagnosticDescriptor NoOutput = new(
        "PF9206", Severity.Error, "Nothing was generated yet", "There is no folder {0} to check.", "`policyforge build` makes it; another folder is named after --output.");

    public static readonly DiagnosticDescriptor LinkInOutput = new(
        "PF9209", Severity.Error, "The output leads elsewhere through a link", "{0} is a symbolic link: what is written would land in another place than it seems.",
        "Delete the link, or name the folder that it leads to with --output.");

    public static readonly DiagnosticDescriptor ChangedByHand = new(
        "PF9207", Severity.Warning, "An output file was changed by hand", "{0} had been changed since it was generated. It is generated anew; the changed file is kept as {1}.",
        "Changes to a generated file do not last: make them in the clause or the template. To replace such files without keeping them, say --force.");

    public static readonly DiagnosticDescriptor OutputInSources = new(
        "PF9208", Severity.Error, "The output would land among the sources", "Nothing is written into {0}: it holds sources of the workspace.",
        "Name a folder of its own with --output, such as output or site.");
}
