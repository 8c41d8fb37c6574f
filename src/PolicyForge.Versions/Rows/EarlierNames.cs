using System.Collections.Immutable;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Rows;

/// <summary>Under which ids earlier commits know a policy and a school: as their files say (`formerly`), else as git shows that their folders were renamed. For one thread.</summary>
public sealed class EarlierNames(IRepository repository, ISourceTree working)
{
    private readonly FormerNames _written = new(working);
    private readonly RenamedFiles _renamed = new(repository);

    /// <summary>The subject as the workspace of an earlier commit calls it; the same where that has no other name for it.</summary>
    public VersionSubject At(VersionSubject subject, Workspace then) => new(
        NameIn(subject.PolicyId, then.Policies.Contains, _written.OfPolicy, PolicyFile),
        subject.SchoolId is { } school ? NameIn(school, then.Schools.Contains, _written.OfSchool, SchoolFile) : null);

    /// <summary>All ids that a policy had before, the newest last.</summary>
    public ImmutableArray<string> OfPolicy(string id) => [.. _written.OfPolicy(id).Union(Renamed(PolicyFile(id)), StringComparer.Ordinal)];

    /// <summary>All ids that a school had before, the newest last.</summary>
    public ImmutableArray<string> OfSchool(string id) => [.. _written.OfSchool(id).Union(Renamed(SchoolFile(id)), StringComparer.Ordinal)];

    /// <summary>Ids of schools, and those that they had before; null for all schools.</summary>
    public IReadOnlyCollection<string>? AllOf(ImmutableArray<string>? schools) => schools is not { } ids ? null : ids.Concat(ids.SelectMany(id => OfSchool(id))).ToHashSet(StringComparer.Ordinal);

    /// <summary>The subject that once had these ids; null where none had.</summary>
    public VersionSubject? Now(string policyId, string? schoolId)
    {
        var policies = VersionSubject.PoliciesIn(working);
        var schools = VersionSubject.SchoolsIn(working);
        string? policy = policies.Contains(policyId) ? policyId : policies.FirstOrDefault(id => OfPolicy(id).Contains(policyId));
        string? school = schoolId is null || schools.Contains(schoolId) ? schoolId : schools.FirstOrDefault(id => OfSchool(id).Contains(schoolId));
        return policy is null || (school is null && schoolId is not null) ? null : new VersionSubject(policy, school);
    }

    private string NameIn(string id, Func<string, bool> isThere, Func<string, ImmutableArray<string>> written, Func<string, string> file)
    {
        if (isThere(id)) return id;
        return written(id).LastOrDefault(isThere) ?? _renamed.FormerPathsOf(file(id)).Select(path => path.Split('/')[1]).FirstOrDefault(isThere) ?? id;
    }

    private IEnumerable<string> Renamed(string path) => _renamed.FormerPathsOf(path).Select(former => former.Split('/')[1]).Reverse();

    private static string PolicyFile(string id) => $"templates/{id}/{WorkspacePaths.Policy}";

    private static string SchoolFile(string id) => $"schools/{id}/{WorkspacePaths.Profile}";
}
