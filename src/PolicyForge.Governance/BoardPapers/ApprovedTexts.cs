using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.SignOff;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.BoardPapers;

/// <summary>Holds texts against those that were last approved, as git has them. For one thread.</summary>
internal sealed class ApprovedTexts(IRepository? repository, ISourceTree working, string author, DateOnly today)
{
    private readonly PastVersions? _past = repository is { State.Head: not null } ? new PastVersions(repository, working) : null;

    /// <param name="copy">The copy whose rows count; without a school, the trust's.</param>
    /// <param name="school">As whose copy the text was composed; null for a policy of the whole trust.</param>
    /// <param name="now">The text as it stands, without particulars.</param>
    /// <param name="isCommon">True for the text that all schools have.</param>
    public SinceApproval Since(PolicyCopy copy, School? school, ComposedPolicy now, bool isCommon)
    {
        if (ApprovedRows.InForce([.. copy.Rows]) is not { } row) return new SinceApproval(null, null, "");
        var (before, reason) = At(row, copy.Policy.Id, school?.Id, isCommon);
        if (before is null) return new SinceApproval(row, null, reason);
        return new SinceApproval(row, ApprovedChange.Between(copy, row with { Author = author, Date = Workspaces.Dates.PartialDate.OfDay(today) }, now, before, $"version {row.Version}"), "");
    }

    private (ComposedPolicy? Policy, string Reason) At(VersionRow row, string policyId, string? schoolId, bool isCommon)
    {
        if (_past is null) return (null, "there is no git history here");
        var (commit, reason) = _past.Find(row);
        if (commit is not { } id || _past.Archive.ComposerAt(id).Value is not { } then) return (null, reason ?? "the files of its commit cannot be read");
        var subject = _past.Archive.SubjectIn(new VersionSubject(policyId, schoolId), then.Workspace);
        var (policy, school) = (then.Workspace.Policies.Find(subject.PolicyId), subject.SchoolId is { } of ? then.Workspace.Schools.Find(of) : null);
        if (policy is null || (schoolId is not null && school is null)) return (null, "the files of its commit have no such copy");
        var neutral = new NeutralSchool(then.Workspace);
        var composed = then.ComposeAsIssued(new PolicyCopy(policy, school is null ? null : isCommon ? neutral.Common(school) : neutral.Before(school)));
        if (composed.Value is { } before && !composed.HasErrors) return (before with { Document = new NeutralNames().Rewrite(before.Document) }, "");
        string? why = composed.Diagnostics.FirstOrDefault(finding => finding.Severity == Severity.Error)?.Message.TrimEnd('.');
        return (null, $"the files of its commit cannot be composed{(why is null ? "" : $": {why}")}");
    }
}
