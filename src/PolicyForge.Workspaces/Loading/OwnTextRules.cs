using PolicyForge.Diagnostics;
using PolicyForge.Documents.Passages;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Holds schools' own texts of clauses against the trust's library.</summary>
internal sealed class OwnTextRules(Workspace workspace, WorkspaceIndex index, DiagnosticBag diagnostics)
{
    public void Check()
    {
        foreach (var school in workspace.Schools)
        {
            foreach (var own in school.Clauses) Check(school, own);
        }
    }

    private void Check(School school, SchoolClause own)
    {
        if (workspace.ClauseFor(school, own.Id) is not { } clause)
        {
            if (!index.Clauses.ContainsKey(own.Id)) ReportUnknown(school, own);
        }
        else if (clause.Trust.Tier == ClauseTier.Central) Report(ClauseDiagnostics.CentralVaried, school, own.Location, own.Id);
        else if (own.Placement is not null && clause.Trust.Tier == ClauseTier.Local) Report(ClauseDiagnostics.PlacedInLocal, school, own.Location, own.Id);
        else
        {
            if (clause.IsBehind) Report(ClauseDiagnostics.Behind, school, own.BasedOn.Location, own.Id, clause.Trust.Text.Digest, school.Id);
            if (own.Placement is { } placement) CheckBlocks(school, own, placement, clause.Trust);
        }
    }

    private void CheckBlocks(School school, SchoolClause own, OwnTextPlacement placement, Clause trust)
    {
        string[] names = [.. PassageNames.Of(trust.Text.Body).Select(named => named.Name)];
        foreach (var name in placement.Named.Where(name => !names.Contains(name.Value, StringComparer.Ordinal)))
        {
            var finding = ClauseDiagnostics.UnknownBlock.At(name.Location, school.Name, name.Value, own.Id, school.Id);
            string? hint = Suggestion.Nearest(name.Value, names) is { } near ? $"Did you mean \"{near}\"? {finding.Hint}" : finding.Hint;
            diagnostics.Add(finding with { Hint = hint, School = school.Id });
        }

        bool hasWords = !string.IsNullOrWhiteSpace(own.Written.Body);
        if (placement.Beside is null && hasWords) Report(ClauseDiagnostics.WordsWithoutPlace, school, new SourceLocation(own.Written.Source, new SourceSpan(own.Written.BodyStart, 0), workspace.Revision));
    }

    private void ReportUnknown(School school, SchoolClause own)
    {
        string? hint = Suggestion.Nearest(own.Id, index.Clauses.Keys) is { } near ? $"Did you mean \"{near}\"? The file then belongs at {WorkspacePaths.ClauseOf(school.Id, near)}." : null;
        diagnostics.Add(ClauseDiagnostics.OwnTextOfUnknown.At(own.Location, school.Name, own.Id) with { Hint = hint, School = school.Id });
    }

    private void Report(DiagnosticDescriptor descriptor, School school, SourceLocation location, params object?[] arguments) =>
        diagnostics.Add(descriptor.At(location, [school.Name, .. arguments]) with { School = school.Id });
}
