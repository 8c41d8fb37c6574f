using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Passages;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.OwnText;

/// <summary>The use case "customise": the file of a school's own text, made from the trust's. Writes nothing itself.</summary>
public static class CustomiseClause
{
    /// <returns>The file, or PF8101 to PF8107, PF8115, PF8124 and PF9101.</returns>
    public static Outcome<FileDraft> Plan(Workspace workspace, ISourceTree tree, CustomiseRequest request)
    {
        var found = new DiagnosticBag();
        if (ClauseOf(workspace, request.ClauseId, found) is not { } clause) return Outcome<FileDraft>.Failed(found.ToImmutable());
        if (workspace.Schools.Find(request.SchoolId) is not { } school)
        {
            return Outcome<FileDraft>.Failed(CopySelection.UnknownSchool(workspace, request.SchoolId));
        }

        string path = WorkspacePaths.ClauseOf(school.Id, clause.Id);
        if (string.IsNullOrWhiteSpace(request.Reason)) found.Report(OwnTextDiagnostics.EmptyReason, null);
        if (clause.Tier == ClauseTier.Central) found.Report(OwnTextDiagnostics.Central, clause.Location, clause.Id, clause.Owner);
        if (clause.Tier == ClauseTier.Local && request.IsPart) found.Report(OwnTextDiagnostics.PartOfLocal, clause.Location, clause.Id);
        if (request is { Text: not null, IsPart: true, Beside: null }) found.Report(OwnTextDiagnostics.TextWithoutPlace, null);
        if (school.Clauses.Find(clause.Id) is { } own) found.Report(OwnTextDiagnostics.AlreadyCustomised, own.Location, school.Name, clause.Id, path);
        else if (tree.Find(path) is { } entry) found.Report(entry.Kind == SourceEntryKind.RefusedLink ? FileDiagnostics.LinkedFile : OwnTextDiagnostics.AlreadyThere, SourceLocation.OfFile(path), path, school.Id);
        CheckBlocks(clause, request, found);
        return found.HasErrors ? Outcome<FileDraft>.Failed(found.ToImmutable()) : Outcome<FileDraft>.Of(new FileDraft(path, OwnTextFile.New(request, clause)));
    }

    /// <summary>The clause of an id; PF8101 with the nearest where there is none.</summary>
    public static Clause? ClauseOf(Workspace workspace, string id, DiagnosticBag found)
    {
        if (workspace.Clauses.Find(id) is { } clause) return clause;
        var finding = OwnTextDiagnostics.UnknownClause.At(null, id);
        found.Add(Suggestion.Nearest(id, workspace.Clauses.Ids) is { } near ? finding with { Hint = $"Did you mean \"{near}\"?" } : finding);
        return null;
    }

    private static void CheckBlocks(Clause clause, CustomiseRequest request, DiagnosticBag found)
    {
        if (!request.IsPart) return;
        string[] names = [.. PassageNames.Of(clause.Text.Body).Select(named => named.Name)];
        foreach (string name in request.Omit.Append(request.Beside).OfType<string>().Where(name => !names.Contains(name, StringComparer.Ordinal)))
        {
            var finding = OwnTextDiagnostics.UnknownBlock.At(clause.Location, clause.Id, name, string.Join(", ", names));
            found.Add(Suggestion.Nearest(name, names) is { } near ? finding with { Hint = $"Did you mean \"{near}\"? {finding.Hint}" } : finding);
        }
    }
}
