using PolicyForge.Composition.Copies;
using PolicyForge.Templating;

namespace PolicyForge.Composition.Expansion;

/// <summary>What templates may read of the policy and its last version row.</summary>
internal static class PolicyTable
{
    public static ScriptObject Of(PolicyCopy copy, VersionStanding standing) => Tables.Closed("policy", new ScriptObject
    {
        ["title"] = copy.Policy.Title,
        ["id"] = copy.Policy.Id,
        ["version"] = standing.PrintedVersion,
        ["status"] = standing.PrintedStatus,
        ["date"] = standing.Latest?.Date.ToString(),
        ["owner"] = copy.Policy.Owner,
        ["approver"] = copy.Policy.Approver,
        ["review_cycle"] = copy.Policy.Review.Cycle.ToString(),
        ["next_review"] = standing.NextReview?.ToString(),
        ["author"] = standing.Latest?.Author,
        ["is_draft"] = standing.IsDraft,
    });
}
