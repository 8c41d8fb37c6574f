using PolicyForge.Diagnostics;

namespace PolicyForge.Building.Publishing;

/// <summary>Findings about what goes on the website: PF94xx.</summary>
public static class PublishingDiagnostics
{
    public static readonly DiagnosticDescriptor ShowsEarlier = new(
        "PF9401", Severity.Information, "Under revision: the last approved version is shown", "{0} is under revision: the website shows version {1}, which is the last that was approved.");

    public static readonly DiagnosticDescriptor LeftOut = new(
        "PF9402", Severity.Warning, "An approved policy is not on the website", "{0} is under revision, and version {1}, the last that was approved, cannot be built again: {2}. The website has neither.",
        "Approve the revision, or put a copy of version {1} on the website yourself.");

    public static readonly DiagnosticDescriptor NotVerified = new(
        "PF9404", Severity.Warning, "An approved text that nothing verifies", "Whether the text of {0} is what was approved as version {1} cannot be told: the row has no digest, and git does not hold the text that it stands for. It is not published as approved.",
        "Look at the text; where it is the approved one, say so: `policyforge confirm {2} --as-approved`.");

    public static readonly DiagnosticDescriptor EarlierWithoutFiles = new(
        "PF9403", Severity.Information, "Earlier versions without files", "Some earlier versions are listed without files, because {0}: {1}.");
}
