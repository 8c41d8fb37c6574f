using PolicyForge.Diagnostics;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Statutory;

namespace PolicyForge.Governance.Statutory;

/// <summary>Holds the policies of a workspace against the statutory list. Nothing where there is no list.</summary>
public static class StatutoryCoverage
{
    /// <summary>Entries that a school should have and neither has, nor holds in another policy, nor keeps elsewhere.</summary>
    public static IEnumerable<StatutoryPolicy> MissingFor(Workspace workspace, School school)
    {
        var held = HeldBy(workspace, school);
        held.UnionWith(school.Elsewhere.Select(id => id.Value));
        return workspace.Statutory.Where(entry => entry.Covers(school) && !held.Contains(entry.Id) && !(entry.MayBePartOf is { } other && held.Contains(other.Value)));
    }

    /// <summary>Entries that a school should have and says that it keeps elsewhere.</summary>
    public static IEnumerable<StatutoryPolicy> ElsewhereFor(Workspace workspace, School school)
    {
        var held = HeldBy(workspace, school);
        return workspace.Statutory.Where(entry => entry.Covers(school) && !held.Contains(entry.Id) && school.Elsewhere.Any(id => id.Value == entry.Id));
    }

    /// <summary>Entries that a school of its type and phase should have, but that the trust says are not required.</summary>
    public static IEnumerable<StatutoryPolicy> NotRequiredFor(Workspace workspace, School school)
    {
        var held = HeldBy(workspace, school);
        return workspace.Statutory.Where(entry => entry.NotRequired is not null && entry.IsFor(school) && !held.Contains(entry.Id));
    }

    /// <summary>The approver that the scheme of delegation names where the policy names another; null where they agree, or the scheme names none.</summary>
    private static string? ApproverOf(Workspace workspace, PolicyDefinition policy, StatutoryPolicy entry) => entry.IsDelegated
        ? SchoolsOf(workspace, policy).Where(entry.IsFor).Select(school => entry.Approver.For(school.Type)).FirstOrDefault(named => !named.Equals(policy.Approver, StringComparison.OrdinalIgnoreCase))
        : null;

    /// <summary>The schools that a policy is for: all of them, for one of the whole trust.</summary>
    private static IEnumerable<School> SchoolsOf(Workspace workspace, PolicyDefinition policy) =>
        policy.Scope == PolicyScope.Trust ? workspace.Schools : workspace.SchoolsWith(policy);

    /// <summary>Ids of the entries that a policy here answers, of the school or of the whole trust.</summary>
    private static HashSet<string> HeldBy(Workspace workspace, School school) =>
        workspace.PoliciesFor(school).Concat(workspace.TrustPolicies).Select(policy => policy.Statutory?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>PF6203 to PF6205, PF6213.</summary>
    public static IEnumerable<Diagnostic> Check(Workspace workspace)
    {
        foreach (var policy in workspace.Policies)
        {
            if (policy.Statutory is not { } id || workspace.Statutory.Find(id.Value) is not { NotRequired: null } entry) continue;
            if (!ReviewCycleComparison.IsAsOften(policy.Review.Cycle, entry.Review))
            {
                yield return StatutoryDiagnostics.LooserCycle.At(id.Location, policy.Title, ReviewCycleWording.InSentence(policy.Review.Cycle), entry.Title, ReviewCycleWording.InSentence(entry.Review));
            }

            if (ApproverOf(workspace, policy, entry) is { } approver)
            {
                yield return StatutoryDiagnostics.OtherApprover.At(id.Location, policy.Title, policy.Approver, approver);
            }

            if (policy.Publish) continue;
            if (SchoolsOf(workspace, policy).FirstOrDefault(school => entry.IsFor(school) && entry.Publish.For(school.Type) == Publication.Must) is { } first)
            {
                yield return StatutoryDiagnostics.NotPublished.At(id.Location, policy.Title, first.Name);
            }
        }

        foreach (var school in workspace.Schools)
        {
            StatutoryPolicy[] missing = [.. MissingFor(workspace, school)];
            if (missing.Length == 0) continue;
            string titles = string.Join("; ", missing.Select(entry => entry.Title));
            yield return StatutoryDiagnostics.Missing.At(school.Location, school.Name, titles, string.Join(", ", missing.Select(entry => entry.Id)), missing.Length == 1 ? "1 policy" : $"{missing.Length} policies") with { School = school.Id };
        }
    }
}
