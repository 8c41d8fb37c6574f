using PolicyForge.Diagnostics;
using PolicyForge.Policies.Reviews;
using PolicyForge.Policies.Schools;
using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Policies.Statutory;

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

    /// <summary>Ids of the entries that a policy here answers, of the school or of the whole trust.</summary>
    private static HashSet<string> HeldBy(Workspace workspace, School school) =>
        workspace.PoliciesFor(school).Concat(workspace.TrustPolicies).Select(policy => policy.Statutory?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>PF6203 to PF6205.</summary>
    public static IEnumerable<Diagnostic> Check(Workspace workspace)
    {
        foreach (var policy in workspace.Policies)
        {
            if (policy.Statutory is not { } id || workspace.Statutory.Find(id.Value) is not { } entry) continue;
            if (!IsAsOften(policy.Review.Cycle, entry.Review))
            {
                yield return StatutoryDiagnostics.LooserCycle.At(id.Location, policy.Title, policy.Review.Cycle, entry.Title, entry.Review);
            }

            if (policy.Publish) continue;
            if (workspace.SchoolsWith(policy).FirstOrDefault(school => entry.Publish.For(school.Type) == Publication.Must) is { } first)
            {
                yield return StatutoryDiagnostics.NotPublished.At(id.Location, policy.Title, first.Name);
            }
        }

        foreach (var school in workspace.Schools)
        {
            StatutoryPolicy[] missing = [.. MissingFor(workspace, school)];
            if (missing.Length == 0) continue;
            string titles = string.Join("; ", missing.Select(entry => entry.Title));
            yield return StatutoryDiagnostics.Missing.At(school.Location, school.Name, titles, string.Join(", ", missing.Select(entry => entry.Id))) with { School = school.Id };
        }
    }

    /// <summary>A fixed month comes every year, though some weeks more than a year may lie between two reviews.</summary>
    private static bool IsAsOften(ReviewCycle cycle, ReviewCycle asked) =>
        ReviewCycleComparison.IsAtLeastAsStrict(cycle, asked)
        || (cycle is ReviewCycle.EachYearIn && ReviewCycleComparison.IsAtLeastAsStrict(ReviewCycleWording.Parse("annual")!, asked));
}
