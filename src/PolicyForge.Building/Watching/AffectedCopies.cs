using PolicyForge.Composition.Copies;
using PolicyForge.Governance.Reviews;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Building.Watching;

/// <summary>Tells which copies a changed file may alter. Too many costs a moment; too few would leave an old document: where in doubt, all.</summary>
public static class AffectedCopies
{
    /// <summary>What is true of every copy that the files may alter; null where they may alter any.</summary>
    /// <param name="workspace">As it stands after the change.</param>
    /// <param name="paths">Of files that are new, different or gone.</param>
    public static Func<PolicyCopy, bool>? Of(Workspace workspace, IEnumerable<string> paths)
    {
        var citations = new TemplateCitations(workspace);
        Func<PolicyCopy, bool>?[] rules = [.. paths.Select(path => RuleOf(path, workspace, citations))];
        return Array.Exists(rules, rule => rule is null) ? null : copy => Array.Exists(rules, rule => rule!(copy));
    }

    private static Func<PolicyCopy, bool>? RuleOf(string path, Workspace workspace, TemplateCitations citations) => path.Split('/') switch
    {
        // A picture may be named by any text beside it, or work out its name.
        ["clauses", ..] when WorkspacePaths.IsPicture(path) => null,
        ["schools", var school, "clauses" or "policies", ..] when WorkspacePaths.IsPicture(path) => copy => copy.School?.Id == school,
        ["clauses", _, .. var rest] when rest.Length > 0 => copy => citations.MayPlace(copy.School, copy.Policy, ClauseId(path, 1)),
        ["templates", "_layouts", var layout, ..] => copy => workspace.LayoutFor(copy.School, copy.Policy) is not { } worn || worn.Id == layout,
        ["templates", var policy, _, ..] when policy != "_partials" && !WorkspacePaths.IsPicture(path) => copy => copy.Policy.Id == policy,
        ["schools", var school, "clauses", _, ..] => copy => copy.School?.Id == school && citations.MayPlace(copy.School, copy.Policy, ClauseId(path, 3)),
        ["schools", var school, "policies", var policy, _, ..] => copy => copy.School?.Id == school && copy.Policy.Id == policy,
        ["schools", var school, WorkspacePaths.Profile] => copy => copy.School?.Id == school,
        ["schools", var school, var file] when WorkspacePaths.IsPicture(file) => copy => copy.School?.Id == school,
        _ => null,
    };

    private static string ClauseId(string path, int start)
    {
        string id = string.Join('/', path.Split('/')[start..]);
        return id.EndsWith(".md", StringComparison.Ordinal) ? id[..^3] : id;
    }
}
