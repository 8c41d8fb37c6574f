using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Rows;

/// <summary>Finds policies and schools whose folder got another name by hand: git shows where their rows came from, but their files do not say so. For one thread.</summary>
/// <remarks>Their versions are found all the same; what was issued is marked as changed, since a document's digest covers the ids.</remarks>
internal sealed class HandRenames(ISourceTree working)
{
    private readonly FormerNames _written = new(working);
    private readonly HashSet<(string Kind, string Former, string Now)> _said = [];

    /// <summary>PF5236 for each former id, the first time that a history shows it.</summary>
    /// <param name="path">A history.yaml.</param>
    public IEnumerable<Diagnostic> Find(string path, HistoryArchive archive)
    {
        var (policy, school) = IdsIn(path);
        var found = new List<Diagnostic>();
        foreach (string former in archive.RevisionsOf(path).Select(revision => revision.Path).Distinct(StringComparer.Ordinal).Where(former => former != path))
        {
            var (oldPolicy, oldSchool) = IdsIn(former);
            if (oldPolicy != policy && !_written.OfPolicy(policy).Contains(oldPolicy) && working.List($"templates/{oldPolicy}").Count == 0) Say("policy", oldPolicy, policy);
            if (school is not null && oldSchool is not null && oldSchool != school && !_written.OfSchool(school).Contains(oldSchool) && working.List($"schools/{oldSchool}").Count == 0) Say("school", oldSchool, school);
        }

        return found;

        void Say(string kind, string old, string now)
        {
            if (_said.Add((kind, old, now))) found.Add(VersionDiagnostics.RenamedByHand.At(null, kind, old, now));
        }
    }

    private static (string Policy, string? School) IdsIn(string path) => path.Split('/') is ["schools", var school, _, var policy, ..] ? (policy, school) : (path.Split('/')[1], null);
}
