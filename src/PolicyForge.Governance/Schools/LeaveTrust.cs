using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Schools;

/// <summary>The use case "school leave": the school is made nothing more, and its files stay, so that what was issued can be verified. Writes nothing itself.</summary>
public static class LeaveTrust
{
    /// <returns>The edit, or PF8510 and PF8511.</returns>
    public static Outcome<WorkspaceEdit> Plan(ISourceTree tree, string schoolId, DateOnly on)
    {
        var found = new DiagnosticBag();
        string settings = SourceFile.Read(tree, WorkspacePaths.Settings);
        var listed = SchoolList.Of(settings);
        if (!listed.Ids.Contains(schoolId)) return Outcome<WorkspaceEdit>.Failed(SchoolListDiagnostics.NotListed.At(null, schoolId) with { Hint = Suggestion.Nearest(schoolId, listed.Ids) is { } near ? $"Did you mean \"{near}\"?" : SchoolListDiagnostics.NotListed.Hint });
        if (listed.Ids.Length == 1) found.Report(SchoolListDiagnostics.LastSchool, null, schoolId);
        if (found.HasErrors) return Outcome<WorkspaceEdit>.Failed(found.ToImmutable());
        string profile = $"schools/{schoolId}/{WorkspacePaths.Profile}";
        return Outcome<WorkspaceEdit>.Of(new WorkspaceEdit([], [new FileDraft(WorkspacePaths.Settings, listed.Without(schoolId)), new FileDraft(profile, WithLeaving(SourceFile.Read(tree, profile), on))]) { IsByItself = true });
    }

    private static string WithLeaving(string profile, DateOnly on)
    {
        string newline = profile.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return $"{profile}{(profile.EndsWith('\n') ? "" : newline)}left: {on:yyyy-MM-dd}{newline}";
    }
}
