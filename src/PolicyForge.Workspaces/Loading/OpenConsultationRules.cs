using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Consultations;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Holds open consultations against the library; one that has ended may name a clause that has gone since.</summary>
internal sealed class OpenConsultationRules(Workspace workspace, WorkspaceIndex index, DiagnosticBag diagnostics)
{
    public void Check()
    {
        foreach (var policy in workspace.Policies) Check(policy.Consultations, null);
        foreach (var school in workspace.Schools)
        {
            foreach (var policy in school.OwnPolicies) Check(policy.Consultations, school.Id);
        }
    }

    private void Check(IEnumerable<Consultation> consultations, string? school)
    {
        foreach (var clause in consultations.Where(consultation => consultation.IsOpen).SelectMany(consultation => consultation.Clauses).Where(clause => !index.Clauses.ContainsKey(clause.Id.Value)))
        {
            var finding = ConsultationDiagnostics.ClauseUnknown.At(clause.Id.Location, clause.Id.Value);
            string? hint = Suggestion.Nearest(clause.Id.Value, index.Clauses.Keys) is { } near ? $"Did you mean \"{near}\"?" : finding.Hint;
            diagnostics.Add(finding with { Hint = hint, School = school });
        }
    }
}
