using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Legislation;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Workspaces.Statutory;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Ids of the statutory list and of schools' own cycles; what schools lack is for `policyforge check`.</summary>
internal sealed class StatutoryRules(Workspace workspace, WorkspaceIndex index, DiagnosticBag diagnostics)
{
    public void Check()
    {
        foreach (var school in workspace.Schools)
        {
            foreach (var (policyId, cycle) in school.ReviewCycles)
            {
                var policy = workspace.PoliciesFor(school).FirstOrDefault(own => own.Id == policyId);
                if (policy is null && !index.Policies.ContainsKey(policyId)) diagnostics.Add(StatutoryDiagnostics.CycleOfUnknownPolicy.At(cycle.Location, school.Name, policyId) with { School = school.Id });
                else if (policy is not null && !ReviewCycleComparison.IsAtLeastAsStrict(cycle.Value, policy.Review.Cycle))
                {
                    diagnostics.Add(StatutoryDiagnostics.LooserOwnCycle.At(cycle.Location, school.Name, policy.Title, ReviewCycleWording.InSentence(cycle.Value), ReviewCycleWording.InSentence(policy.Review.Cycle)) with { School = school.Id });
                }
            }
        }

        if (index.Statutory is null)
        {
            foreach (var id in workspace.Policies.Select(policy => policy.Statutory).OfType<Located<string>>()) diagnostics.Report(StatutoryDiagnostics.NoList, id.Location, id.Value);
        }

        if (workspace.Statutory.Count == 0) return;
        var named = workspace.Policies.Select(policy => policy.Statutory).OfType<Located<string>>()
            .Concat(workspace.Statutory.Select(entry => entry.MayBePartOf).OfType<Located<string>>())
            .Concat(workspace.Schools.SelectMany(school => school.Elsewhere));
        foreach (var id in named.Where(id => !workspace.Statutory.Contains(id.Value)))
        {
            string? hint = Suggestion.Nearest(id.Value, workspace.Statutory.Ids) is { } near ? $"Did you mean \"{near}\"?" : null;
            diagnostics.Add(StatutoryDiagnostics.UnknownId.At(id.Location, id.Value) with { Hint = hint });
        }

        if (workspace.Legislation.Entries.Count == 0) return;
        foreach (var id in workspace.Statutory.SelectMany(entry => entry.Cites)) RegisterRules.CheckReference(workspace.Legislation, id, diagnostics);
    }
}
