using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Composition.Copies;

/// <summary>Says which body approves a copy. The policy names one for all schools; a school that keeps versions of its own approves those itself.</summary>
public static class CopyApprover
{
    /// <summary>True where the school has versions of its own, or the policy is each school's governors' to approve.</summary>
    public static bool IsSchool(Workspace workspace, School school, PolicyDefinition policy) =>
        school.OwnPolicies.Find(policy.Id)?.History.Rows.IsEmpty == false
        || ((string?[])[workspace.Trust.Terms.Find("local_board")?.Singular, workspace.TermsFor(school).Find("local_board")?.Singular]).Contains(policy.Approver, StringComparer.OrdinalIgnoreCase);

    /// <summary>The body's name: what the school calls its governing body where the school approves; otherwise the policy's approver.</summary>
    public static string Of(Workspace workspace, PolicyCopy copy)
    {
        if (copy.School is not { } school || !IsSchool(workspace, school, copy.Policy)) return copy.Policy.Approver;
        return workspace.TermsFor(school).Find("local_board")?.Singular
            ?? school.OwnPolicies.Find(copy.Policy.Id)?.History.Rows.LastOrDefault(row => row.Approval is not null)?.Approval!.By
            ?? copy.Policy.Approver;
    }
}
