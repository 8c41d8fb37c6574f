using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.SignOff;

/// <summary>Finds the versions of copies that were approved, as git holds them. For one thread.</summary>
public sealed class SignedOffVersions(IRepository repository, ISourceTree working)
{
    private readonly PastVersions _past = new(repository, working);

    /// <summary>The version in force; PF8401 where there is none, PF8402 where it cannot be composed again.</summary>
    public Outcome<SignedOffVersion> InForce(PolicyCopy copy)
    {
        ImmutableArray<VersionRow> rows = [.. copy.Rows];
        if (ApprovedRows.InForce(rows) is not { } row)
        {
            var last = rows.LastOrDefault();
            string standing = last is null ? "it has no version yet" : $"version {last.Version} is {(last.Status == ReleaseStatus.Draft ? "a draft" : ReleaseStatusWords.Printed(last.Status).ToLowerInvariant())}";
            return Outcome<SignedOffVersion>.Failed(PackDiagnostics.NotApproved.At(last?.Location ?? copy.Policy.Location, copy, standing, Command(copy)));
        }

        var (version, reason) = Find(copy, row);
        if (version is not null) return Outcome<SignedOffVersion>.Of(version);
        return Outcome<SignedOffVersion>.Failed(rows[^1] is { } later && later != row && _past.Find(row).Commit is not null
            ? PackDiagnostics.BehindLater.At(row.Location, row.Version, copy, later.Version, ReleaseStatusWords.Printed(later.Status).ToLowerInvariant(), Command(copy))
            : PackDiagnostics.NotRebuilt.At(row.Location, row.Version, copy, reason, Command(copy)));
    }

    /// <summary>The approved version before another; null, and why, where there is none or it cannot be composed.</summary>
    public (SignedOffVersion? Version, string Reason) Before(PolicyCopy copy, VersionRow row)
    {
        var before = ApprovedRows.Before([.. copy.Rows], row).FirstOrDefault(earlier => ApprovedRows.WasInForce(earlier) && !earlier.Version.IsSameAs(row.Version));
        if (before is null) return (null, "It is the first approved version.");
        var (version, reason) = Find(copy, before);
        return (version, version is null ? $"Version {before.Version} cannot be built again, so it is not compared with it: {reason}." : $"version {before.Version}");
    }

    private (SignedOffVersion? Version, string Reason) Find(PolicyCopy copy, VersionRow row)
    {
        var (released, reason) = _past.Find(row);
        // A version of the trust's leaves open what each school fills in: its copy of today is that version too, as long as the trust's text is.
        bool isOwn = copy.School is null || row.Location.Path.StartsWith("schools/", StringComparison.Ordinal);
        CommitId?[] candidates = isOwn ? [released, repository.State.Head] : [repository.State.Head, released];
        foreach (var commit in candidates.OfType<CommitId>().Distinct())
        {
            if (_past.Archive.Compose(new VersionSubject(copy.Policy.Id, copy.School?.Id), commit).Value is { } policy && IsSigned(policy, row)) return (new SignedOffVersion(copy, row, commit, policy), "");
        }

        return (null, reason ?? "the files of its commit give another text");
    }

    private static bool IsSigned(ComposedPolicy policy, VersionRow row) => policy.Document.Properties is { IsDraft: false, IsUnverified: false, Version: { } version } && version == row.Version.ToString();

    private static string Command(PolicyCopy copy) => copy.School is null ? copy.Policy.Id : $"{copy.Policy.Id} --school {copy.School.Id}";
}
