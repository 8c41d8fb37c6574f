using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Statutory;

/// <summary>PF6201 to PF6219: the statutory list, and what schools lack of it.</summary>
public static class StatutoryDiagnostics
{
    public static DiagnosticDescriptor DuplicateId { get; } = new(
        "PF6201", Severity.Error, "Statutory policy written twice", "The statutory list already has an entry \"{0}\", on line {1}.", "Give one of them another id, or remove it.");

    public static DiagnosticDescriptor UnknownId { get; } = new(
        "PF6202", Severity.Error, "Unknown statutory policy", "The statutory list has no entry \"{0}\".", "Correct the id, or add the entry to clauses/statutory-policies.yaml.");

    public static DiagnosticDescriptor LooserCycle { get; } = new(
        "PF6203", Severity.Warning, "Reviewed less often than asked", "\"{0}\" is reviewed {1}, but \"{2}\" is to be reviewed {3}.", "Shorten review.cycle in policy.yaml.");

    public static DiagnosticDescriptor NotPublished { get; } = new(
        "PF6204", Severity.Warning, "Not on the website", "\"{0}\" has to be on the website of {1}, but it says `publish: false`.", "Write `publish: true` in policy.yaml.");

    public static DiagnosticDescriptor Missing { get; } = new(
        "PF6205", Severity.Information, "Statutory policy missing", "{0} lacks {3} of the statutory list.",
        "Missing: {1}. Add the policies, or write in its school.yaml which of these are kept elsewhere: elsewhere: [{2}].");

    public static DiagnosticDescriptor LooserOwnCycle { get; } = new(
        "PF6206", Severity.Error, "Own cycle looser than the trust's", "{0} reviews \"{1}\" {2}, less often than the trust asks ({3}).", "A school's own cycle may only be shorter.");

    public static DiagnosticDescriptor CycleOfUnknownPolicy { get; } = new(
        "PF6207", Severity.Error, "Cycle of a policy that the school has not", "{0} has no policy \"{1}\" whose review cycle it could set.", "Correct the id under review_cycles.");

    public static DiagnosticDescriptor LooserThanLaw { get; } = new(
        "PF6208", Severity.Error, "Scheme of delegation looser than the law", "\"{0}\" is to be reviewed {1}, less often than law or statutory guidance asks ({2}).",
        "A scheme of delegation may only ask for more: write a shorter cycle, or leave `review` out.");

    public static DiagnosticDescriptor LooserThanRecommended { get; } = new(
        "PF6209", Severity.Warning, "Scheme of delegation looser than recommended", "\"{0}\" is to be reviewed {1}, less often than recommended ({2}).",
        "The trust may decide so. A shorter cycle, or none here, takes the warning away.");

    public static DiagnosticDescriptor PublicationIsLaw { get; } = new(
        "PF6210", Severity.Error, "Publication that the law asks for", "\"{0}\" has to be on the website by law: a scheme of delegation cannot make that optional.", "Write `publish: must`, or leave it out.");

    public static DiagnosticDescriptor AddedIncomplete { get; } = new(
        "PF6211", Severity.Error, "Policy of the trust's own that is not complete", "The statutory list has no entry \"{0}\", so it would be a policy that the trust itself asks for. That needs: {1}.",
        "Write these keys too, or correct the id.");

    public static DiagnosticDescriptor DecidedTwice { get; } = new(
        "PF6212", Severity.Error, "Policy decided twice", "The scheme of delegation already has an entry \"{0}\", on line {1}.", "Make one entry of the two.");

    public static DiagnosticDescriptor NoList { get; } = new(
        "PF6214", Severity.Warning, "No statutory list", "There is no clauses/statutory-policies.yaml, so that nobody can tell what the law asks of \"{0}\".",
        "`policyforge update-registers` brings the list that this PolicyForge knows.");

    public static DiagnosticDescriptor OtherApprover { get; } = new(
        "PF6213", Severity.Warning, "Approver other than the scheme of delegation's", "\"{0}\" is approved by \"{1}\", but the scheme of delegation says \"{2}\".",
        "Correct `approver` in policy.yaml, or under `statutory` in policyforge.yaml.");
}
