using PolicyForge.Workspaces.ReviewCycles;

namespace PolicyForge.Governance.Reviews;

/// <summary>Which document a review is of.</summary>
/// <param name="SchoolId">Null for a document of the whole trust.</param>
/// <param name="OrganisationName">The school's name, or the trust's.</param>
/// <param name="Owner">Whose job the review is.</param>
/// <param name="Approver">Who approves what comes of it.</param>
public sealed record ReviewSubject(string PolicyId, string PolicyTitle, string? SchoolId, string OrganisationName, string Owner, string Approver)
{
    /// <summary>How often it is reviewed; the school's own cycle where that is stricter.</summary>
    public required ReviewCycle Cycle { get; init; }
}
