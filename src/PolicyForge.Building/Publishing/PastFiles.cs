using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Writing;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Building.Publishing;

/// <summary>A past version that is wanted on the site.</summary>
/// <param name="Output">The copy as it is today, and the files that the past one becomes.</param>
internal sealed record WantedVersion(PlannedOutput Output, VersionRow Row);

/// <summary>What came of a wanted version.</summary>
/// <param name="Files">None where it could not be built.</param>
/// <param name="Reason">Why it could not, as the end of a sentence.</param>
internal sealed record PastFile(ImmutableArray<string> Files, string? Reason);

/// <summary>Builds past versions from their commits, a commit at a time, unless an earlier run has.</summary>
internal sealed class PastFiles(
    PastVersions? past, IReadOnlyList<IDocumentWriter> writers, IDocumentConverter? converter, BuildRequest request, OutputFolder folder, RebuiltFiles rebuilt)
{
    private const string NotAlike = "its commit gives another text, or cannot be built any more";
    private const string NoRepository = "there is no git history here";

    private readonly string _generator = SourceFingerprint.OfGenerator(request, writers, converter);

    public IReadOnlyDictionary<WantedVersion, PastFile> Stage(IReadOnlyList<WantedVersion> wanted, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var results = new Dictionary<WantedVersion, PastFile>(ReferenceEqualityComparer.Instance);
        var open = new List<(WantedVersion Wanted, CommitId Commit, string Key)>();
        foreach (var version in wanted)
        {
            var (commit, reason) = past?.Find(version.Row) ?? (null, NoRepository);
            if (commit is not { } id) results[version] = new PastFile([], reason);
            else if (KeyOf(version, id) is var key && rebuilt.Find(key, request.OutputFolder) is { } known) results[version] = Result(known);
            else open.Add((version, id, key));
        }

        foreach (var group in open.GroupBy(version => version.Commit))
        {
            cancellation.ThrowIfCancellationRequested();
            var built = StageOf(group.Key, [.. group.Select(version => version.Wanted)], progress, cancellation);
            foreach (var (version, _, key) in group)
            {
                ImmutableArray<string> files = built.Contains(version) ? [.. version.Output.Files.Select(file => file.Path).Where(folder.Holds)] : [];
                rebuilt.Add(key, files);
                results[version] = Result(files);
            }
        }

        return results;
    }

    private static PastFile Result(ImmutableArray<string> files) => new(files, files.IsEmpty ? NotAlike : null);

    /// <summary>The versions that the commit's files give as they were approved.</summary>
    private HashSet<WantedVersion> StageOf(CommitId commit, IReadOnlyList<WantedVersion> wanted, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        if (past!.Archive.ComposerAt(commit).Value is not { } composer) return [];
        var then = wanted.Select(version => (Version: version, Copy: CopyIn(composer, version.Output.Copy, past.Archive))).Where(found => found.Copy is { } copy && IsNewest(found.Version.Row, copy))
            .ToDictionary(found => found.Copy!, found => found.Version, (IEqualityComparer<PolicyCopy>)ReferenceEqualityComparer.Instance);
        var accepted = new ConcurrentBag<WantedVersion>();
        new BuildPolicies(composer, writers, converter).Stage(new BuildPlan([.. then.Select(found => found.Value.Output with { Copy = found.Key })]), request, folder, policy =>
        {
            if (policy.Document.Properties.IsDraft) return false;
            accepted.Add(then[policy.Copy]);
            return true;
        }, progress, cancellation);
        return new HashSet<WantedVersion>(accepted, ReferenceEqualityComparer.Instance);
    }

    /// <summary>A commit may hold rows of two files (the trust's and the school's): only the newest of them is what its documents say.</summary>
    private static bool IsNewest(VersionRow row, PolicyCopy then) => VersionStanding.Of(then).Latest is { } latest && latest.Version.IsSameAs(row.Version);

    private static PolicyCopy? CopyIn(PolicyComposer composer, PolicyCopy copy, VersionArchive archive)
    {
        var then = archive.SubjectIn(new VersionSubject(copy.Policy.Id, copy.School?.Id), composer.Workspace);
        if (composer.Workspace.Policies.Find(then.PolicyId) is not { } policy) return null;
        if (copy.School is null) return policy.Scope == copy.Policy.Scope ? new PolicyCopy(policy, null) : null;
        return composer.Workspace.Schools.Find(then.SchoolId!) is { } school && composer.Workspace.PoliciesFor(school).Contains(policy) ? new PolicyCopy(policy, school) : null;
    }

    private string KeyOf(WantedVersion version, CommitId commit) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [_generator, commit.Value, version.Output.Copy.ToString(), version.Row.Version.ToString(), .. version.Output.Files.Select(file => file.Path)]))));
}
