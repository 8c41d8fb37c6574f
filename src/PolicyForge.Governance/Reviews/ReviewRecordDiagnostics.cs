using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Reviews;

/// <summary>PF6301 to PF6309: why a review without change was not recorded.</summary>
public static class ReviewRecordDiagnostics
{
    public static DiagnosticDescriptor NeverApproved { get; } = Error("PF6301", "Review of a policy that was never approved",
        "{0} was never approved, so there is no version to leave unchanged.", "Approve it first: policyforge release … --status approved --approved-by … --on ….");

    public static DiagnosticDescriptor UnderWay { get; } = Error("PF6302", "Review while a newer version is under way",
        "{0} has a newer version {1}, which is {2}: a review cannot leave it unchanged.",
        "Approve that version with `policyforge release`, or end it with --status withdrawn.");

    public static DiagnosticDescriptor InTheFuture { get; } = Error("PF6303", "Review in the future",
        "The review is dated {0}, which has not come yet (today is {1}).", "Record a review once it has taken place. When the next one is due goes into --next-review.");

    public static DiagnosticDescriptor BeforeLastReview { get; } = Error("PF6304", "Review before the last approval",
        "The review is dated {0}, but version {1} of {2} was approved or reviewed later, on {3}.", "Look at the minutes for the date, and at `policyforge history`.");

    public static DiagnosticDescriptor TextHasChanged { get; } = Error("PF6305", "Text that has changed since the last version",
        "The text of {0} has changed since version {1}, so this would be no review without change.",
        "`policyforge changes` shows what changed. Release it as a new version: policyforge release … --minor.");

    public static DiagnosticDescriptor NotInForce { get; } = Error("PF6306", "Review of a policy that is not in force",
        "{0} is {1}: there is nothing to review.", "To take it up again, release a draft of a new version.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) => new(code, Severity.Error, title, message, hint);
}
