using PolicyForge.Diagnostics;

namespace PolicyForge.Versions.Files;

/// <summary>PF5410 to PF5430: what a file is, held against the history. Why a file cannot be read at all has codes of its own (PF5401 to PF5408).</summary>
public static class FileDiagnostics
{
    public static DiagnosticDescriptor OtherWorkspace { get; } = Error("PF5410", "File of another workspace",
        "{0} says that it is the policy \"{1}\" of {2}, which this workspace does not have.",
        "Run `policyforge verify` in the workspace that it came from. Where the policy or the school was taken out of this one, go to a commit that still has it.");

    public static DiagnosticDescriptor NeverIssued { get; } = Error("PF5411", "File that was never issued",
        "{0} is no version: it was built from files that had changed since {1}, and says so (\"{2}\").",
        "It is a working copy. `policyforge release` makes a version of it; `policyforge build POLICY --version VERSION` gives one that was issued.");

    public static DiagnosticDescriptor NoVersionYet { get; } = Error("PF5412", "File from before the first version",
        "{0} has no version: it was built before the policy had its first.",
        "It is a draft. `policyforge release` makes the first version.");

    public static DiagnosticDescriptor ClauseEdited { get; } = Error("PF5413", "Clause edited in a file",
        "The clause {0} (\"{1}\") is not as version {2} has it, in {3}.", null);

    public static DiagnosticDescriptor TextEdited { get; } = Error("PF5414", "Text edited in a file",
        "The text {0} is not as version {1} has it, in {2}.", null);

    public static DiagnosticDescriptor HistoryEdited { get; } = Error("PF5415", "History table edited in a file",
        "The history table is not as version {0} has it, in {1}.", null);

    public static DiagnosticDescriptor PropertyEdited { get; } = Error("PF5416", "Property edited in a file",
        "The file's property \"{0}\" says {1}; that of version {2} says {3}.",
        "Properties are what a records system reads. Give it the file that was issued: `policyforge build POLICY --version {2}`.");

    public static DiagnosticDescriptor TrackedChanges { get; } = Error("PF5417", "File with tracked changes",
        "The file has {0} tracked {1}: it is a redline, or somebody is working on it. Its text was compared as if all were accepted.",
        "A file that was issued has none. Accepting or rejecting them does not make it the issued file again.");

    public static DiagnosticDescriptor Comments { get; } = new("PF5418", Severity.Warning, "File with comments",
        "The file has {0} {1}; a file that was issued has none.", "They are shown in Word beside the text.");

    public static DiagnosticDescriptor SavedAgain { get; } = new("PF5419", Severity.Warning, "File that was saved again",
        "The words are those of version {0}, but the file is not the one that was issued{1}: {2} differ.",
        "What differs may be no more than what a program writes when it saves. It may also be formatting: text struck through or coloured, other numbers. Where it matters, use `policyforge build POLICY --version {0}`.");

    public static DiagnosticDescriptor OtherGenerator { get; } = new("PF5420", Severity.Warning, "File made by another PolicyForge",
        "The words, and the digest of the content, are those of version {0}. The file was made by {1}; this is {2}, which writes other bytes, so more than the words cannot be compared.",
        "Verify it with {1} to compare every byte.");

    public static DiagnosticDescriptor BuiltElsewhere { get; } = new("PF5421", Severity.Information, "File built from a later commit",
        "It was built from {1}, later than version {0} was released: what the version leaves open (a name in school.yaml, say) is as it was then.",
        null);

    public static DiagnosticDescriptor NoProof { get; } = new("PF5422", Severity.Warning, "Version that git cannot prove",
        "The file is that of {1}. Whether version {0} was so when it was approved cannot be told: {2}.",
        "Compare it with the signed copy.");

    public static DiagnosticDescriptor DigestUnknown { get; } = new("PF5423", Severity.Warning, "File from no commit",
        "The digest in the file is of no state of the sources since version {0} was released: it was built from files that were never committed, or the digest was edited. It was compared with commit {1}.",
        "`policyforge build POLICY --version {0}` gives the version that was released.");

    public static DiagnosticDescriptor CannotRebuild { get; } = Error("PF5424", "Version that cannot be built again",
        "Version {0} of {1} cannot be built again, so the file cannot be compared: {2}.",
        "`policyforge verify POLICY` says more about the history.");

    public static DiagnosticDescriptor LinkEdited { get; } = Error("PF5425", "Link that leads elsewhere",
        "In the file \"{0}\" {1}; in version {2} {3}.", "The words are the same: who follows the link comes to another place. Do not follow it before you know who changed it.");

    public static DiagnosticDescriptor PictureEdited { get; } = Error("PF5426", "Picture that is another one",
        "{0} is {1} in the file, as against version {2}.",
        "A logo or a scanned page says as much as words do. A program that compresses pictures when it saves changes them too: look at both.");

    public static DiagnosticDescriptor WordsConcealed { get; } = Error("PF5427", "Words struck through or hidden in a file",
        "\"{0}\" is {1}; in version {2} it can be read like the rest.", "The words are there, so a search finds them, but whoever reads the page takes them for not valid, or does not see them.");

    public static DiagnosticDescriptor WordsUncovered { get; } = Error("PF5428", "Words no longer struck through or hidden",
        "\"{0}\" is {1} in version {2}; in the file it reads like the rest.", null);

    public static DiagnosticDescriptor ActiveContent { get; } = Error("PF5429", "Something in a file that acts",
        "The file has {0}, which version {1} does not have.", "It may fetch something from elsewhere, or run, as soon as the file is opened. Do not open it in Word unless you know who put it in.");

    public static DiagnosticDescriptor ActiveContentGone { get; } = Error("PF5430", "Something that a file lost",
        "Version {1} has {0}, which the file does not have.", null);

    private static DiagnosticDescriptor Error(string code, string title, string message, string? hint) => new(code, Severity.Error, title, message, hint);
}
