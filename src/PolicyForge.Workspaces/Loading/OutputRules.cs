using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Definitions;

namespace PolicyForge.Workspaces.Loading;

/// <summary>No two documents may be written to one file.</summary>
internal sealed class OutputRules(Workspace workspace, DiagnosticBag diagnostics)
{
    public void Check()
    {
        var reported = new HashSet<(string, string)>();
        Check(workspace.TrustPolicies, "the trust's folder", reported);
        foreach (var school in workspace.Schools) Check(workspace.PoliciesFor(school), $"output/{school.Id}/", reported);
    }

    /// <summary>Each pair once, however many schools have both.</summary>
    private void Check(IEnumerable<PolicyDefinition> policies, string folder, HashSet<(string, string)> reported)
    {
        var first = new Dictionary<string, PolicyDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (var policy in policies.DistinctBy(policy => policy.Id))
        {
            if (first.TryAdd(policy.FileName, policy)) continue;
            var other = first[policy.FileName];
            if (!reported.Add((other.Id, policy.Id))) continue;
            string file = folder.EndsWith('/') ? $"{folder}{policy.FileName}" : $"{policy.FileName} in {folder}";
            diagnostics.Report(PolicyDiagnostics.SameOutput, policy.Location, other.Id, policy.Id, file);
        }
    }
}
