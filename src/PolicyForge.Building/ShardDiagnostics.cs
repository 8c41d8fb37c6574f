using PolicyForge.Diagnostics;

namespace PolicyForge.Building;

/// <summary>Findings about shares of a build, which several machines make and one joins: PF9210 to PF9217.</summary>
public static class ShardDiagnostics
{
    public static readonly DiagnosticDescriptor FolderOfOther = new(
        "PF9210", Severity.Error, "The folder holds another build", "{0} already holds files of another build than share {1}.",
        "Name an empty folder with --output, or the one that this share was built into before.");

    public static readonly DiagnosticDescriptor NoShare = new(
        "PF9211", Severity.Error, "The folder holds no share of a build", "{0} holds no share of a build.",
        "`policyforge build --shard 3/16 --output DIR` makes one. Its hidden folder .policyforge has to be copied with it, which some build services leave out unless told.");

    public static readonly DiagnosticDescriptor ShareMissing = new(
        "PF9212", Severity.Error, "A share of the build is missing", "Of the {1} shares, these are missing: {0}.", "Build them, or name their folders too.");

    public static readonly DiagnosticDescriptor ShareTwice = new(
        "PF9213", Severity.Error, "A share of the build is there twice", "{0} and {1} both hold share {2}.", "Name one of the two.");

    public static readonly DiagnosticDescriptor OtherSources = new(
        "PF9214", Severity.Error, "Two shares are not of one build", "{0} was built from other sources, with other options or by another program than {1}.",
        "Build all shares from the same commit with the same program.");

    public static readonly DiagnosticDescriptor SameFile = new(
        "PF9215", Severity.Error, "Two shares hold the same file", "{0} lies in {1} and in {2}.", "Build these shares again, each into a folder of its own.");

    public static readonly DiagnosticDescriptor ChangedFile = new(
        "PF9216", Severity.Error, "A share is not as it was built", "{0} is missing in {1}, or has been changed since it was built.", "Build that share again, or copy it again.");

    public static readonly DiagnosticDescriptor Incomplete = new(
        "PF9217", Severity.Error, "A share was built with errors", "{0} lacks the documents that had errors when it was built.", "Mend the errors, and build that share again.");
}
