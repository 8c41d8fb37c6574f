using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Concurrency;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.SignOff;

/// <summary>Finds the versions of copies that were approved, as git holds them. For one thread.</summary>
/// <param name="schools">Ids of the schools whose copies are asked for.</param>
public sealed class SignedOffVersions(IRepository repository, ISourceTree working, ImmutableArray<string> schools)
{
    private readonly PastVersions _past = new(repository, working, schools);

    /// <summary>The versions in force, in the order of the copies; PF8401 where there is none, PF8402 or PF8465 where it cannot be composed again.</summary>
    /// <remarks>Git serves one thread; composing what it gave is done by several.</remarks>
    public ImmutableArray<Outcome<SignedOffVersion>> InForce(ImmutableArray<PolicyCopy> copies)
    {
        var found = copies.Select(copy => (Copy: copy, Row: ApprovedRows.InForce([.. copy.Rows]))).Select(of => (of.Copy, of.Row, Candidates: of.Row is null ? null : CandidatesOf(of.Copy, of.Row))).ToArray();
        return found.SelectInParallel(of => of.Row is null ? None(of.Copy) : InForce(of.Copy, of.Row, of.Candidates!));
    }

    /// <summary>The approved version before another; null, and why, where there is none or it cannot be composed.</summary>
    public (SignedOffVersion? Version, string Reason) Before(PolicyCopy copy, VersionRow row)
    {
        var before = ApprovedRows.Before([.. copy.Rows], row).FirstOrDefault(earlier => ApprovedRows.WasInForce(earlier) && !earlier.Version.IsSameAs(row.Version));
        if (before is null) return (null, "It is the first approved version.");
        var (version, reason) = Compose(copy, before, CandidatesOf(copy, before));
        return (version, version is null ? $"Version {before.Version} cannot be built again, so it is not compared with it: {reason}." : $"version {before.Version}");
    }

    private static Outcome<SignedOffVersion> None(PolicyCopy copy)
    {
        var last = copy.Rows.LastOrDefault();
        string standing = last is null ? "it has no version yet" : $"version {last.Version} is {(last.Status == ReleaseStatus.Draft ? "a draft" : ReleaseStatusWords.Printed(last.Status).ToLowerInvariant())}";
        return Outcome<SignedOffVersion>.Failed(PackDiagnostics.NotApproved.At(last?.Location ?? copy.Policy.Location, copy, standing, Command(copy)));
    }

    private static Outcome<SignedOffVersion> InForce(PolicyCopy copy, VersionRow row, Candidates candidates)
    {
        var (version, reason) = Compose(copy, row, candidates);
        if (version is not null) return Outcome<SignedOffVersion>.Of(version);
        return Outcome<SignedOffVersion>.Failed(copy.Rows.Last() is { } later && later != row && candidates.HasCommit
            ? PackDiagnostics.BehindLater.At(row.Location, row.Version, copy, later.Version, ReleaseStatusWords.Printed(later.Status).ToLowerInvariant(), Command(copy))
            : PackDiagnostics.NotRebuilt.At(row.Location, row.Version, copy, reason, Command(copy)));
    }

    /// <summary>The commits whose files may give the version: whose newest row it is.</summary>
    private Candidates CandidatesOf(PolicyCopy copy, VersionRow row)
    {
        var (released, reason) = _past.Find(row);
        // A version of the trust's leaves open what each school fills in: its copy of today is that version too, as long as the trust's text is.
        bool isOwn = copy.School is null || row.Location.Path.StartsWith("schools/", StringComparison.Ordinal);
        CommitId?[] commits = isOwn ? [released, repository.State.Head] : [repository.State.Head, released];
        var then = ImmutableArray.CreateBuilder<(CommitId, PolicyComposer, PolicyCopy)>();
        foreach (var commit in commits.OfType<CommitId>().Distinct())
        {
            if (_past.Archive.ComposerAt(commit).Value is { } composer && _past.Archive.CopyAt(new VersionSubject(copy.Policy.Id, copy.School?.Id), commit) is { } past && VersionStanding.Of(past) is { IsDraft: false, Latest: { } latest }
                && latest.Version.ToString() == row.Version.ToString()) then.Add((commit, composer, past));
        }

        return new Candidates(then.ToImmutable(), released is not null, reason);
    }

    private static (SignedOffVersion? Version, string Reason) Compose(PolicyCopy copy, VersionRow row, Candidates candidates)
    {
        foreach (var (commit, composer, then) in candidates.Then)
        {
            if (composer.Compose(then).Value is { } policy && IsSigned(policy, row)) return (new SignedOffVersion(copy, row, commit, policy), "");
        }

        return (null, candidates.Reason ?? "the files of its commit give another text");
    }

    private static bool IsSigned(ComposedPolicy policy, VersionRow row) => policy.Document.Properties is { IsDraft: false, IsUnverified: false, Version: { } version } && version == row.Version.ToString();

    private static string Command(PolicyCopy copy) => copy.School is null ? copy.Policy.Id : $"{copy.Policy.Id} --school {copy.School.Id}";

    /// <param name="HasCommit">True where a commit is known to have made the version.</param>
    /// <param name="Reason">Why there is no commit of the version's own; null where there is one.</param>
    private sealed record Candidates(ImmutableArray<(CommitId Commit, PolicyComposer Composer, PolicyCopy Copy)> Then, bool HasCommit, string? Reason);
}
