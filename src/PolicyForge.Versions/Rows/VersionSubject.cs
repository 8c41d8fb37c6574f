using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Rows;

/// <summary>Whose versions are meant: a policy's, and with a school that school's copy of it. Ids only, so that asking for a history need not load a workspace.</summary>
/// <param name="SchoolId">Null for the trust's own rows.</param>
public sealed record VersionSubject(string PolicyId, string? SchoolId)
{
    /// <summary>The files whose rows the copy prints: the trust's, then the school's own.</summary>
    public ImmutableArray<string> HistoryPaths => SchoolId is null
        ? [WorkspacePaths.HistoryOf(PolicyId)]
        : [WorkspacePaths.HistoryOf(PolicyId), WorkspacePaths.HistoryOf(SchoolId, PolicyId)];

    /// <summary>The file that a new row is added to.</summary>
    public string OwnHistoryPath => HistoryPaths[^1];

    /// <summary>The subject of those ids; PF9101 or PF9102 with the nearest name where the tree has no such folder.</summary>
    public static Outcome<VersionSubject> Find(ISourceTree tree, string policyId, string? schoolId)
    {
        var found = new DiagnosticBag();
        var policies = PoliciesIn(tree);
        if (!policies.Contains(policyId)) found.Add(CopySelection.Unknown(SelectionDiagnostics.UnknownPolicy, policyId, policies));
        if (schoolId is not null)
        {
            var schools = SchoolsIn(tree);
            if (!schools.Contains(schoolId)) found.Add(CopySelection.Unknown(SelectionDiagnostics.UnknownSchool, schoolId, schools));
        }

        return found.HasErrors ? Outcome<VersionSubject>.Failed(found.ToImmutable()) : Outcome<VersionSubject>.Of(new VersionSubject(policyId, schoolId));
    }

    /// <summary>Every subject that has a history.yaml of its own, in ordinal order of path.</summary>
    public static ImmutableArray<VersionSubject> All(ISourceTree tree) =>
    [
        .. tree.List("schools").Concat(tree.List("templates")).Select(entry => entry.Path.Split('/')).Select(names => names switch
        {
            ["templates", var policy, WorkspacePaths.History] => new VersionSubject(policy, null),
            ["schools", var school, "policies", var policy, WorkspacePaths.History] => new VersionSubject(policy, school),
            _ => null,
        }).OfType<VersionSubject>().OrderBy(subject => subject.OwnHistoryPath, StringComparer.Ordinal),
    ];

    /// <summary>"meadow-bank/social-media", or "social-media" for the trust's own.</summary>
    public override string ToString() => SchoolId is null ? PolicyId : $"{SchoolId}/{PolicyId}";

    internal static SortedSet<string> PoliciesIn(ISourceTree tree) => FoldersIn(tree, "templates", WorkspacePaths.Policy);

    internal static SortedSet<string> SchoolsIn(ISourceTree tree) => FoldersIn(tree, "schools", WorkspacePaths.Profile);

    private static SortedSet<string> FoldersIn(ISourceTree tree, string parent, string file) => new(
        tree.List(parent).Select(entry => entry.Path.Split('/')).Where(names => names.Length == 3 && names[2] == file).Select(names => names[1]), StringComparer.Ordinal);
}
