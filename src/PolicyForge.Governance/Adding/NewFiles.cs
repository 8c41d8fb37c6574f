using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Governance.Schools;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Adding;

/// <summary>The use cases "school add", "policy new", "clause new" and "legislation add": the files that a person would write. Writes nothing itself.</summary>
public sealed class NewFiles(ISourceTree tree)
{
    /// <returns>The files, or PF8520 to PF8522 and the errors that they would leave.</returns>
    public Outcome<WorkspaceEdit> School(NewSchool school)
    {
        string path = $"schools/{school.Id}/{WorkspacePaths.Profile}";
        if (Refuse("school", school.Id, WorkspaceNames.IsValid(school.Id), tree.List($"schools/{school.Id}").Count > 0) is { } refused) return Outcome<WorkspaceEdit>.Failed(refused);
        var list = SchoolList.Of(SourceFile.Read(tree, WorkspacePaths.Settings));
        return Checked([new FileDraft(path, school.ToYaml()), new FileDraft(WorkspacePaths.Settings, list.With(school.Id))]);
    }

    /// <returns>As for a school.</returns>
    public Outcome<WorkspaceEdit> Policy(NewPolicy policy)
    {
        if (Refuse("policy", policy.Id, WorkspaceNames.IsValid(policy.Id), tree.List($"templates/{policy.Id}").Count > 0) is { } refused) return Outcome<WorkspaceEdit>.Failed(refused);
        string folder = $"templates/{policy.Id}";
        string template = policy.Like is { } like ? SourceFile.Read(tree, $"templates/{like}/{WorkspacePaths.Template}") : policy.Template();
        if (template.Length == 0) return Outcome<WorkspaceEdit>.Failed(NewFileDiagnostics.NothingToCopy.At(null, policy.Like));
        // The versions of the policy that it is made like are not its own: its history stays behind.
        var includes = policy.Like is null ? [] : tree.List($"templates/{policy.Like}").Select(entry => entry.Path)
            .Where(path => path.EndsWith(".sbn.md", StringComparison.Ordinal) && !path.EndsWith("/" + WorkspacePaths.Template, StringComparison.Ordinal))
            .Select(path => new FileDraft($"{folder}/{path[(path.LastIndexOf('/') + 1)..]}", SourceFile.Read(tree, path)));
        return Checked([new FileDraft($"{folder}/{WorkspacePaths.Policy}", policy.ToYaml()), new FileDraft($"{folder}/{WorkspacePaths.Template}", template), .. includes]);
    }

    /// <returns>As for a school.</returns>
    public Outcome<WorkspaceEdit> Clause(NewClause clause)
    {
        bool isValid = clause.Id.Contains('/', StringComparison.Ordinal) && clause.Id.Split('/').All(WorkspaceNames.IsValid);
        string path = $"clauses/{clause.Id}.md";
        return Refuse("clause", clause.Id, isValid, tree.Find(path) is not null) is { } refused ? Outcome<WorkspaceEdit>.Failed(refused) : Checked([new FileDraft(path, clause.ToFile())]);
    }

    /// <returns>As for a school.</returns>
    public Outcome<WorkspaceEdit> Legislation(NewLegislation entry)
    {
        string register = SourceFile.Read(tree, WorkspacePaths.Legislation);
        bool isThere = WorkspaceLoader.Load(tree).Value?.Legislation.Entries.Any(known => known.Id == entry.Id) == true;
        if (Refuse("entry of the register", entry.Id, WorkspaceNames.IsValid(entry.Id), isThere) is { } refused) return Outcome<WorkspaceEdit>.Failed(refused);
        return Checked([new FileDraft(WorkspacePaths.Legislation, entry.AppendTo(register))]);
    }

    private static Diagnostic? Refuse(string kind, string id, bool isValid, bool isTaken)
    {
        if (!isValid) return NewFileDiagnostics.BadName.At(null, id, kind, kind == "clause" ? "area/name, each of " + WorkspaceNames.Rule : WorkspaceNames.Rule);
        return isTaken ? NewFileDiagnostics.Taken.At(null, kind, id) : null;
    }

    /// <summary>The edit, unless it would leave an error in the files that it writes.</summary>
    private Outcome<WorkspaceEdit> Checked(FileDraft[] drafts)
    {
        var edit = new WorkspaceEdit([], [.. drafts]) { IsByItself = true };
        var paths = drafts.Select(draft => draft.Path).ToHashSet(StringComparer.Ordinal);
        var before = WorkspaceLoader.Load(tree).Diagnostics.Select(finding => finding.Message).ToHashSet(StringComparer.Ordinal);
        Diagnostic[] errors = [.. WorkspaceLoader.Load(new EditedSourceTree(tree, edit)).Diagnostics.Where(finding => finding.Severity == Severity.Error && finding.Location is { } at && paths.Contains(at.Path) && !before.Contains(finding.Message))];
        return errors.Length > 0 ? Outcome<WorkspaceEdit>.Failed([.. errors]) : Outcome<WorkspaceEdit>.Of(edit);
    }
}
