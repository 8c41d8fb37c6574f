using System.Collections.Immutable;

namespace PolicyForge.Workspaces.ReviewCycles;

/// <summary>When a policy is reviewed: at the latest by its cycle, and earlier when something happens.</summary>
public sealed record ReviewSchedule(ReviewCycle Cycle, ImmutableArray<ReviewTrigger> AlsoOn);

/// <summary>What brings a review forward.</summary>
public enum ReviewTrigger
{
    Legislation,
    Guidance,
    Incident,
}
