using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Layouts;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Holds schools against the policies that they have, and policies against the schools that have them.</summary>
internal sealed class SchoolRules(Workspace workspace, WorkspaceIndex index, DiagnosticBag diagnostics)
{
    /// <param name="complete">False where files could not be read, so that what seems to be missing may be written.</param>
    public void Check(bool complete)
    {
        var names = new Dictionary<string, School>(StringComparer.OrdinalIgnoreCase);
        foreach (var school in workspace.Schools)
        {
            if (!names.TryAdd(school.Name, school)) Report(SchoolDiagnostics.DuplicateName, school, school.Location, school.Name, names[school.Name].Id);
            CheckNamedPolicies(school);
            CheckOwnPolicies(school);
            CheckTemplates(school);
            CheckColours(school);
            if (complete && !workspace.PoliciesFor(school).Any())
            {
                Report(SchoolDiagnostics.NoPolicies, school, school.Location, school.Name, SchoolWords.WordOf(school.Phase), SchoolWords.WordOf(school.Type));
            }
        }

        foreach (var id in workspace.Schools.SelectMany(school => school.MayName).Concat(workspace.Policies.SelectMany(policy => policy.MayName)).Where(id => !index.Schools.ContainsKey(id.Value)))
        {
            string? hint = Suggestion.Nearest(id.Value, index.Schools.Keys) is { } near ? $"Did you mean \"{near}\"?" : null;
            diagnostics.Add(SchoolDiagnostics.UnknownSchool.At(id.Location, id.Value) with { Hint = hint });
        }

        diagnostics.AddRange(SchoolContacts.Check(workspace));
        if (!complete) return;
        var used = workspace.Schools.SelectMany(workspace.PoliciesFor).Select(policy => policy.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var policy in workspace.Policies.Where(policy => policy.Scope == PolicyScope.School && !used.Contains(policy.Id)))
        {
            diagnostics.Report(PolicyDiagnostics.Unused, policy.Location, policy.Id);
        }
    }

    private void CheckNamedPolicies(School school)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in school.Policies ?? [])
        {
            if (!index.Policies.ContainsKey(id.Value)) ReportUnknownPolicy(school, id.Value, id.Location);
            else if (workspace.Policies.Find(id.Value) is { Scope: PolicyScope.Trust }) Report(SchoolDiagnostics.TrustPolicyListed, school, id.Location, id.Value);
            else if (!seen.Add(id.Value)) Report(SchoolDiagnostics.PolicyListedTwice, school, id.Location, id.Value);
        }
    }

    private void CheckOwnPolicies(School school)
    {
        var policies = workspace.PoliciesFor(school).Select(policy => policy.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var own in school.OwnPolicies.Where(own => !policies.Contains(own.Id)))
        {
            var location = own.Template is { } template
                ? new SourceLocation(template.Source, default, workspace.Revision)
                : SourceLocation.OfFile(own.History.Path) with { Revision = workspace.Revision };
            if (!index.Policies.ContainsKey(own.Id)) ReportUnknownPolicy(school, own.Id, location);
            else if (workspace.Policies.Contains(own.Id)) Report(SchoolDiagnostics.PolicyDoesNotApply, school, location, school.Name, own.Id);
        }
    }

    private void CheckTemplates(School school)
    {
        foreach (var policy in workspace.PoliciesFor(school))
        {
            bool isWritten = index.Policies[policy.Id].ContainsKey(WorkspacePaths.Template)
                || (index.Schools[school.Id].Policies.TryGetValue(policy.Id, out var own) && own.ContainsKey(WorkspacePaths.Template));
            if (!isWritten) Report(SchoolDiagnostics.NoTemplate, school, policy.Location, school.Name, policy.Id);
        }
    }

    /// <summary>The school's colours on white, and each of its layouts' text on the school's tint.</summary>
    private void CheckColours(School school)
    {
        if (school.Branding.Primary is { } primary) Contrast.Check(primary, "branding.primary", "ffffff", "white", school.Branding.PrimaryLocation ?? school.Location, diagnostics);
        if (school.Branding.Tint is not { } tint) return;
        var texts = workspace.PoliciesFor(school).Select(policy => workspace.LayoutFor(school, policy)?.Layout.Palette.Text).OfType<string>().Distinct(StringComparer.Ordinal);
        foreach (string text in texts) Contrast.Check(text, "the layout's text", tint, "branding.tint", school.Branding.TintLocation ?? school.Location, diagnostics);
    }

    private void ReportUnknownPolicy(School school, string id, SourceLocation location)
    {
        string? hint = Suggestion.Nearest(id, index.Policies.Keys) is { } near ? $"Did you mean \"{near}\"?" : null;
        diagnostics.Add(SchoolDiagnostics.UnknownPolicy.At(location, id) with { Hint = hint, School = school.Id });
    }

    private void Report(DiagnosticDescriptor descriptor, School school, SourceLocation location, params object?[] arguments) =>
        diagnostics.Add(descriptor.At(location, arguments) with { School = school.Id });
}
