using PolicyForge.Diagnostics;

namespace PolicyForge.Policies.Statutory;

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
        "PF6205", Severity.Information, "Statutory policy missing", "{0} has no policy here for: {1}.",
        "Add the policies, or say in its school.yaml which are kept elsewhere: elsewhere: [{2}].");

    public static DiagnosticDescriptor LooserOwnCycle { get; } = new(
        "PF6206", Severity.Error, "Own cycle looser than the trust's", "{0} reviews \"{1}\" {2}, less often than the trust asks ({3}).", "A school's own cycle may only be shorter.");

    public static DiagnosticDescriptor CycleOfUnknownPolicy { get; } = new(
        "PF6207", Severity.Error, "Cycle of a policy that the school has not", "{0} has no policy \"{1}\" whose review cycle it could set.", "Correct the id under review_cycles.");
}
