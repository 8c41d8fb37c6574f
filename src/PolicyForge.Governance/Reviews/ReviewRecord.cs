using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Governance.Reviews;

/// <summary>That somebody looked at a policy and left it as it was.</summary>
/// <param name="By">Who decided: "Local Governing Body".</param>
/// <param name="On">When.</param>
/// <param name="Minute">Where it is minuted; null where that is not said.</param>
/// <param name="NextReview">When it is next reviewed; null takes the review cycle.</param>
/// <param name="Author">Who wrote it down; null takes the policy's owner.</param>
/// <param name="Summary">What the history says.</param>
public sealed record ReviewRecord(string By, PartialDate On, string? Minute, PartialDate? NextReview, string? Author, string Summary);
