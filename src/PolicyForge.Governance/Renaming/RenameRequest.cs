using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Governance.Renaming;

/// <summary>What has an id that can be changed.</summary>
public enum RenamedKind
{
    Policy,
    School,
    Clause,
}

/// <summary>What is to be called otherwise.</summary>
public sealed record RenameRequest(RenamedKind Kind, string From, string To)
{
    public string KindWord => Kind switch
    {
        RenamedKind.Policy => "policy",
        RenamedKind.School => "school",
        _ => "clause",
    };

    /// <summary>The file that says what a thing of this kind is.</summary>
    public string FileOf(string id) => Kind switch
    {
        RenamedKind.Policy => $"templates/{id}/{WorkspacePaths.Policy}",
        RenamedKind.School => $"schools/{id}/{WorkspacePaths.Profile}",
        _ => $"clauses/{id}.md",
    };

    /// <summary>Where a file of a workspace lies after the renaming.</summary>
    public string PathOf(string path) => (Kind, path.Split('/')) switch
    {
        (RenamedKind.Policy, ["templates", var policy, .. var rest]) when policy == From && rest.Length > 0 => string.Join('/', ["templates", To, .. rest]),
        (RenamedKind.Policy, ["schools", var school, "policies", var policy, .. var rest]) when policy == From && rest.Length > 0 => string.Join('/', ["schools", school, "policies", To, .. rest]),
        (RenamedKind.School, ["schools", var school, .. var rest]) when school == From && rest.Length > 0 => string.Join('/', ["schools", To, .. rest]),
        (RenamedKind.Clause, ["schools", var school, "clauses", .. var rest]) when string.Join('/', rest) == From + ".md" => $"schools/{school}/clauses/{To}.md",
        (RenamedKind.Clause, _) when path == $"clauses/{From}.md" => $"clauses/{To}.md",
        _ => path,
    };
}
