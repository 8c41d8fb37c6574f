using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Layouts;
using PolicyForge.Templating;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Composition.Expansion;

/// <summary>What templates may read of the policy and its last version row.</summary>
internal static class PolicyTable
{
    /// <param name="form">How the layout writes dates.</param>
    public static ScriptObject Of(PolicyCopy copy, VersionStanding standing, DateForm form) => Tables.Closed("policy", new ScriptObject
    {
        ["title"] = copy.Policy.Title,
        ["id"] = copy.Policy.Id,
        ["version"] = standing.PrintedVersion,
        ["status"] = standing.PrintedStatus,
        ["date"] = standing.Latest?.Date.In(form),
        ["owner"] = copy.Policy.Owner,
        ["approver"] = copy.Policy.Approver,
        ["approved_by"] = standing.Approval?.By,
        ["approved_on"] = standing.IsDraft ? null : standing.ApprovedOn?.In(form),
        ["minute"] = standing.Approval?.Minute,
        ["consulted"] = ConsultedWith.Of(copy, standing, form),
        ["review_cycle"] = copy.Policy.Review.Cycle.ToString(),
        ["last_reviewed"] = standing.ApprovedOn?.In(form),
        ["next_review"] = standing.NextReview?.In(form),
        ["author"] = standing.Latest?.Author,
        ["is_draft"] = standing.IsDraft,
    });
}
