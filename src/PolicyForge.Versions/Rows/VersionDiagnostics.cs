using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Rows;

/// <summary>PF52xx: what git says of the rows of history.yaml.</summary>
public static class VersionDiagnostics
{
    public static DiagnosticDescriptor RowChanged { get; } = Error("PF5201", "Version row changed after it was committed",
        "The row of version {0} was changed by commit {1} ({2}, {3}) after it had been committed.",
        "Rows are only ever added. Put the row back as it was (`git show {1}`), and add a new row that says what is different.");

    public static DiagnosticDescriptor RowRemoved { get; } = Error("PF5202", "Version row taken out after it was committed",
        "The row of version {0} was taken out by commit {1} ({2}, {3}).",
        "Put the row back (`git show {1}`); where a merge dropped it, `policyforge history repair` does. A version that should not be used any more gets a new row with the status `withdrawn`.");

    public static DiagnosticDescriptor RowLost { get; } = Error("PF5203", "Version row lost",
        "The row of version {0} was committed once, and is not in the file any more.",
        "An edit that is not committed yet, or a merge that kept only one side, dropped it. `policyforge history repair` puts it back; `git log -p -- {1}` shows it.");

    public static DiagnosticDescriptor RowNotCommitted { get; } = new("PF5204", Severity.Warning, "Version row not committed",
        "The row of version {0} is not committed, so no commit can rebuild the version.",
        "Commit the file. `policyforge release` adds a row and commits it in one step.");

    public static DiagnosticDescriptor RowsSquashed { get; } = new("PF5205", Severity.Warning, "Version cannot be rebuilt by itself",
        "The row of version {0} came in together with changes of another version, in commit {1}: the files of version {0} are not in the history.",
        "The branch was probably squashed or rebased when it was joined with another. The row stays, and `policyforge release` makes a version of the text as it is now. Mark the row `imported: true` only if it is older than the repository.");

    public static DiagnosticDescriptor BeyondShallow { get; } = new("PF5206", Severity.Warning, "Version lies beyond the end of a shallow clone",
        "Where version {0} was released cannot be told: this is a shallow clone, and its oldest commits already hold the row.",
        "Run `git fetch --unshallow` to have the whole history.");

    public static DiagnosticDescriptor NoSuchVersion { get; } = Error("PF5207", "No such version",
        "{0} has no version {1}.", "Its versions are: {2}.");

    public static DiagnosticDescriptor NotRebuildable { get; } = Error("PF5208", "Version cannot be rebuilt",
        "Version {0} cannot be rebuilt: {1}.");

    public static DiagnosticDescriptor DigestDiffers { get; } = Error("PF5209", "Rebuilt version differs from its digest",
        "Version {0}, rebuilt from commit {1} by {2}, which composed it then too, does not have the digest in its row.",
        "Either the digest was edited, or history was rewritten: a squash, say, that put later changes into the commit. Compare with a copy of the repository from that time.");

    public static DiagnosticDescriptor ComposedOtherwise { get; } = new("PF5216", Severity.Warning, "Version composed by another program",
        "The digest of version {0} (commit {1}) was composed by {2}; this is {3}, which composes another text from the same commit. {4}",
        "An upgrade can do that, and is no tampering. To hold the text against its digest, verify with the program that wrote it; the files that were issued are held against the row by `policyforge verify FILE` all the same.");

    public static DiagnosticDescriptor SourcesChanged { get; } = Error("PF5217", "Files of a version that changed",
        "The files of commit {1} are not those that version {0} was made from: the row has another digest of them.",
        "History was rewritten after the release: a squash put later changes into the commit, or a rebase put other files under it. A copy of the repository from that time has the right commit.");

    public static DiagnosticDescriptor OtherGenerator { get; } = new("PF5211", Severity.Information, "Version written by another PolicyForge",
        "Version {0} has the content that was issued (digest {1}). Its files were written by {2}; this is {3}, which writes other bytes.",
        "Nothing is wrong. Use {2} where the very same file is needed.");

    public static DiagnosticDescriptor FilesDiffer { get; } = new("PF5212", Severity.Warning, "Version with other files than were issued",
        "Version {0} has the content that was issued (digest {1}), but {2} of {3} now writes other bytes than the row says.",
        "The row was written by a build of PolicyForge between two releases, or the digests under `files` were edited. The words are the same: `policyforge verify FILE` compares a file with them.");

    public static DiagnosticDescriptor FilesReproduced { get; } = new("PF5213", Severity.Information, "Files as they were issued",
        "Version {0} of {1}: {2} as issued, byte for byte.", null);

    /// <summary>Of files that are not those of the row although the content is.</summary>
    public static Diagnostic OtherFiles(VersionRow row, IssuedFiles issued, IssuedFiles now) => issued.Generator == now.Generator
        ? FilesDiffer.At(row.Location, row.Version, ShortDigest(row), string.Join(" and ", issued.Digests.Keys.Where(format => now.Digests.GetValueOrDefault(format, issued.Digests[format]) != issued.Digests[format])), now.Generator)
        : OtherGenerator.At(row.Location, row.Version, ShortDigest(row), issued.Generator, now.Generator);

    private static string ShortDigest(VersionRow row) => row.Digest is { Length: > 19 } digest ? digest[..19] + "…" : "none";

    public static DiagnosticDescriptor RowEdited { get; } = Error("PF5214", "Version row edited",
        "The row of version {0} is not as it was committed, and the edit is not committed.",
        "Rows are only ever added. `git diff -- {1}` shows the edit, `git restore {1}` takes it back. What is different is said by a new row.");

    public static DiagnosticDescriptor ImportedRowCorrected { get; } = new("PF5215", Severity.Information, "Imported version row corrected",
        "The imported row of version {0} was corrected by commit {1} ({2}, {3}).",
        "It tells of a version from before the repository, which nothing here can prove. `git show {1}` shows what was corrected.");

    public static DiagnosticDescriptor NoCopyThere { get; } = new("PF5230", Severity.Warning, "No such copy at that time",
        "There is no {0} at commit {1} that could be composed, so there is nothing to compare.",
        "The policy or the school was added later, or the files of that commit have errors.");

    public static DiagnosticDescriptor UnreadThere { get; } = Error("PF5239", "Copy with a text that cannot be read",
        "{0} at commit {1} has a text that cannot be read, so it is not compared: {2}",
        "The redline would show the trust's text in its place. Take another version, or compare the other documents by naming them.");

    public static DiagnosticDescriptor SayWhichCopies { get; } = Error("PF5231", "Which documents to compare",
        "Say which documents to compare.", "Name a policy or a school, or give --all for every document.");

    public static DiagnosticDescriptor Renumbered { get; } = new("PF5234", Severity.Information, "Version renumbered",
        "Version {0} of {1} is now version {2}: another branch had issued a version {0} of its own.", "What was issued as {0} is found under {2}. `policyforge release` makes the version of what the merge gave.");

    public static DiagnosticDescriptor CannotRepair { get; } = Error("PF5235", "History that cannot be repaired",
        "The rows of both sides of {0} cannot follow one another.", "What is said above says why. Put the rows right by hand, every row of both sides, in the order of their dates.");

    public static DiagnosticDescriptor RenamedByHand { get; } = new("PF5236", Severity.Warning, "Renamed by hand",
        "The {0} {2} was called {1}, as git shows, but its own file does not say so.",
        "`policyforge rename {0} {1} {2}` notes it. Until then what was issued under the old name counts as changed.");

    public static DiagnosticDescriptor NothingCompared { get; } = Error("PF5232", "No document that could be compared",
        "Not one of the documents asked for could be compared, from {0} to {1}.", "So it is not known whether anything has changed. What is said above about each says why.");

    public static DiagnosticDescriptor CopiesWithoutVersion { get; } = new("PF5603", Severity.Information, "Copies without the version",
        "{0} copies were left out. {1}.", "`policyforge history POLICY --school ID` shows the versions of a copy; --since-approved takes the last approved one of each.");

    public static DiagnosticDescriptor NeverApproved { get; } = Error("PF5604", "No version was ever approved",
        "{0} has no version that was approved or issued.", "Name the older side: --from VERSION or --from-commit REVISION.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string? hint = null) =>
        new(code, Severity.Error, title, message, hint);
}
