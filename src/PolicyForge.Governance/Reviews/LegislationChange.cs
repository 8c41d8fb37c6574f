using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Governance.Reviews;

/// <summary>A change in the law that brings a review forward.</summary>
/// <param name="LegislationId">What is cited.</param>
/// <param name="Title">Its official title.</param>
/// <param name="On">When the change took effect.</param>
/// <param name="What">"repealed, replaced by the Data Protection Act 2018", "a new edition: Keeping Children Safe in Education 2025".</param>
public sealed record LegislationChange(string LegislationId, string Title, PartialDate On, string What);
