using PolicyForge.Diagnostics;

namespace PolicyForge.Versions.Releasing;

/// <summary>PF53xx and PF560x: why nothing was released.</summary>
public static class ReleaseDiagnostics
{
    public static DiagnosticDescriptor NotCommitted { get; } = Error("PF5301", "Sources with uncommitted changes",
        "{0} {2} made from files with uncommitted changes: {1}.", "Commit them first, or give --commit, so that they become part of the release.");

    public static DiagnosticDescriptor HasErrors { get; } = Error("PF5302", "Policy with errors",
        "{0} has errors, so it was not released.", "`policyforge check` shows them.");

    public static DiagnosticDescriptor Shallow { get; } = Error("PF5303", "Release in a shallow clone",
        "This is a shallow clone: which versions there have been cannot be told here.", "Run `git fetch --unshallow`, then release.");

    public static DiagnosticDescriptor DetachedHead { get; } = Error("PF5304", "Release on no branch",
        "No branch is checked out (the head is detached), so the release would belong to none and could be lost.", "Go to a branch with `git switch`, then release.");

    public static DiagnosticDescriptor InUse { get; } = Error("PF5305", "Another release is under way",
        "Another release is under way in this repository.", "Wait until it has finished, then look at `policyforge history` before you release.");

    public static DiagnosticDescriptor CannotAppend { get; } = Error("PF5306", "Row that cannot be added",
        "A row cannot be added to this file: it is laid out in a way that PolicyForge does not write.", "Lay the rows out as a list, each beginning with a hyphen on a line of its own.");

    public static DiagnosticDescriptor BareRepository { get; } = Error("PF5307", "Release without a working folder",
        "This is a bare repository: there is no working folder to release from.", "Release in a clone of it.");

    public static DiagnosticDescriptor Refused { get; } = Error("PF5308", "git refused the release",
        "git refused to {0}: {1}", "The history is as it was before. A hook of the repository, or signing, usually says above what it wants.");

    public static DiagnosticDescriptor TagExists { get; } = Error("PF5309", "Tag that is there already",
        "There is already a tag {0}.", "The version was probably released before: look at `policyforge history`.");

    public static DiagnosticDescriptor NothingChanged { get; } = new("PF5310", Severity.Information, "Nothing to release",
        "No policy has changed since its last version.", null);

    public static DiagnosticDescriptor Undone { get; } = new("PF5311", Severity.Warning, "Interrupted release undone",
        "An earlier release was interrupted before it was committed; {0} is again as it was.", "Look at `policyforge history`.");

    public static DiagnosticDescriptor ApprovalIncomplete { get; } = Error("PF5312", "Approval that is not complete",
        "A version that is approved needs --approved-by and --on: who approved it, and when.", "For example: --approved-by \"Local Governing Body\" --on 2026-11-12 --minute \"LGB/26/41\".");

    public static DiagnosticDescriptor NotAVersion { get; } = Error("PF5313", "Not a version",
        "\"{0}\" is not a version.", "Write it as 1.0 or 2.1, or as a year: 2022, 2022.6.");

    public static DiagnosticDescriptor NoVersionYet { get; } = new("PF5314", Severity.Warning, "Policy without a version",
        "{0} has no version yet, so it cannot be told whether it has changed; it was left out.",
        "Make its first version: `policyforge release {0} --as 1.0 --summary \"Initial document\"`. One from before this repository is written into its history.yaml by hand, with `imported: true`.");

    public static DiagnosticDescriptor LeftOut { get; } = new("PF5315", Severity.Information, "History left out of a release",
        "{0} was left out: {1}.", null);

    public static DiagnosticDescriptor NotConsulted { get; } = Error("PF5316", "Approval without consultation",
        "{0} {1} cannot be approved: its policy.yaml requires consultation ({2}) on {3}, and none is recorded since the last approval.",
        "Consult on it: `policyforge consult open {4} --closes DATE`, and approve the same text when that has ended. Where it has been consulted on otherwise, say so: --consulted \"JCC, 12 March 2026: agreed\".");

    public static DiagnosticDescriptor ChangedSinceConsultation { get; } = Error("PF5317", "Text changed after the consultation",
        "{0} {1} cannot be approved: version {2} went to consultation ({3}), and the text of {4} has changed since.",
        "What was agreed is the text of version {2}. Issue the new text for consultation; or, where the consultation asked for the change, say so: --consulted \"JCC, 12 March 2026: agreed as amended\".");

    public static DiagnosticDescriptor TagRefused { get; } = Error("PF5318", "Released, but not tagged",
        "{0} was released in commit {1}, but git refused to make the tag {2}: {3}",
        "The release stands. Make the tag when signing works again: `git tag -a {2} {1}`; or without a signature: `git -c tag.gpgSign=false tag -a {2} {1}`.");

    public static DiagnosticDescriptor TrustUnderRevision { get; } = Error("PF5319", "Approval of a text that the trust is still working on",
        "{0} {1} cannot be approved: it holds the trust's text, whose version {2} is {3}, and the policy requires consultation ({4}) on a new version.",
        "Release the trust's version as approved first: `policyforge release {5} …`. Where the text has been consulted on all the same, say so: --consulted \"JCC, 12 March 2026: agreed\".");

    public static DiagnosticDescriptor TextUnchanged { get; } = Error("PF5320", "Release of a text that has not changed",
        "{0} was not released: version {1} of {2} has this very text, and nothing has changed since.",
        "Where the policy was looked at and left as it was: `policyforge review {3} --no-change --by \"…\" --on DATE`. Where a release was cut off, this says that it is complete.");

    public static DiagnosticDescriptor ApprovedInFuture { get; } = Error("PF5321", "Approval in the future",
        "{0} cannot have been approved on {1}: today is {2}.", "Release it as approved on the day, or as in-review until then. --as-of DATE says what day it is.");

    public static DiagnosticDescriptor WithdrawnByTrust { get; } = Error("PF5322", "School's version of a policy that the trust has withdrawn",
        "{0} {1} cannot be released: the trust withdrew the policy (version {2}, {3}).",
        "A school that keeps the policy needs one of its own. `--status withdrawn` says that the school has withdrawn it too.");

    public static DiagnosticDescriptor LowerThanTrust { get; } = Error("PF5323", "School's first version lower than the trust's",
        "{0} {1} cannot be released: the document already has the trust's version {2}.", "Take the trust's version or a higher one: `--as {2}`, `--minor`.");

    public static DiagnosticDescriptor HidesTrustRows { get; } = Error("PF5324", "School's first version that hides the trust's",
        "{0} {1} cannot be released with the date {2}: the trust's rows of {3} are later, and the document would no longer print them.",
        "The school adopts the trust's text as it now is: give a date from {4} on. A version that the school had before that is written into its history.yaml by hand, with `imported: true`.");

    public static DiagnosticDescriptor HistoryDamaged { get; } = Error("PF5325", "Release onto a history that is not whole",
        "{0} was not released: its history is not as it was committed.", "Put it in order as said above; `policyforge verify {1}` then finds nothing.");

    public static DiagnosticDescriptor NothingToConfirm { get; } = Error("PF5327", "Nothing to confirm",
        "{0} has no approved version without a digest.", "`policyforge history` shows its rows. One with a digest needs no confirmation; a text that has changed since needs a release.");

    public static DiagnosticDescriptor WouldNeedCommit { get; } = new("PF5326", Severity.Information, "Dry run with uncommitted sources",
        "{0} {2} made from files with uncommitted changes: {1}. The release itself needs them committed, or --commit.", null);

    public static DiagnosticDescriptor NamesWhatEnded { get; } = new("PF5330", Severity.Warning, "Release of a text that names what has ended",
        "{0} {1} names \"{2}\", which ended on {3}: {4}.", "Read the text, and change what has to change before this version is approved. Where it speaks of the past on purpose: {{{{ cite \"…\" historic: true }}}}.");

    public static DiagnosticDescriptor StaysInConsultation { get; } = new("PF5611", Severity.Warning, "Left out of a release: it is in consultation",
        "{0} is left out: its version {1} is in consultation, and {2} would take that away from it.",
        "Record first how the consultation ended (`policyforge consult close`), or put it off (--outcome deferred). To release it all the same, name it: `policyforge release {3} …`.");

    public static DiagnosticDescriptor SchoolLacks { get; } = new("PF5610", Severity.Warning, "School whose copy cannot be made yet",
        "{0} is released; the copy of {1} cannot be made yet. {2}", "`policyforge check --school {3}` shows each place. The others have their copies.");

    public static DiagnosticDescriptor LeftToSchools { get; } = new("PF5601", Severity.Information, "Versions left to their schools",
        "Also waiting for approval, by the governors of their schools: {0}.", "`policyforge approve --all-drafts --school ID` approves those of a school.");

    public static DiagnosticDescriptor NothingWaits { get; } = new("PF5602", Severity.Information, "Nothing waits for approval",
        "No version of {0} is a draft, in consultation or in review.",
        "A text that has changed since its last version gets one with `policyforge release`; `policyforge changes` says where.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) => new(code, Severity.Error, title, message, hint);
}
