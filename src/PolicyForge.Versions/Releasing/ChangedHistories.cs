using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Versions.Changes;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Concurrency;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Releasing;

/// <summary>Finds the histories whose text is no longer that of their last row: by its digest; rows without one are judged by the commits since. A new version may print another edition of guidance, too.</summary>
/// <param name="on">The day of the new versions.</param>
internal sealed class ChangedHistories(IRepository repository, ISourceTree tree, PolicyComposer composer, SourceLog log, DateOnly on)
{
    private readonly HistoryFile _files = new(tree);
    private readonly SameText _texts = new(repository, tree);
    private readonly PastRegisters _registers = new(repository, composer.Workspace.Legislation);

    /// <summary>The status of the new versions, where one is asked for.</summary>
    public ReleaseStatus? Status { get; init; }

    /// <summary>The subjects to release, the trust's first; and a finding for each that was left out for a reason of its own.</summary>
    /// <param name="schools">Only these schools' own histories; empty takes the trust's and every school's.</param>
    public ImmutableArray<VersionSubject> Find(ImmutableArray<string> schools, DiagnosticBag found)
    {
        VersionSubject[] candidates = [.. Candidates(schools).Where(subject => CanBeReleased(subject, found))];
        var byDigest = candidates.SelectInParallel(PrintsOtherwise);
        var archive = new Lazy<HistoryArchive>(() => HistoryArchive.Read(repository));
        VersionSubject[] changed = [.. candidates.Where((subject, index) => byDigest[index] || (LastOf(subject).Digest is null && HasCommitsSince(subject, archive.Value)))];
        return [.. changed.Where(subject => KeepsItsConsultation(subject, found))];
    }

    /// <summary>False, and said, where the status asked for would end a consultation that nobody has closed.</summary>
    private bool KeepsItsConsultation(VersionSubject subject, DiagnosticBag found)
    {
        if (Status is not (ReleaseStatus.Draft or ReleaseStatus.InReview)) return true;
        var last = LastOf(subject);
        var policy = composer.Workspace.Policies[subject.PolicyId];
        var records = subject.SchoolId is { } id ? composer.Workspace.Schools.Find(id)?.OwnPolicies.Find(policy.Id)?.Consultations : policy.Consultations;
        bool isOpen = records?.Any(record => record.IsOpen) == true;
        bool isEnded = !isOpen && records?.LastOrDefault()?.Outcome is { } outcome && outcome.On.LastDay >= last.Date.FirstDay;
        if (!isOpen && (last.Status != ReleaseStatus.InConsultation || isEnded)) return true;
        found.Report(ReleaseDiagnostics.StaysInConsultation, last.Location, subject, last.Version, ReleaseStatusWords.Printed(Status.Value).ToLowerInvariant(), subject.SchoolId is { } of ? $"{policy.Id} --school {of}" : policy.Id);
        return false;
    }

    private IEnumerable<VersionSubject> Candidates(ImmutableArray<string> schools)
    {
        var known = VersionSubject.All(tree);
        if (!schools.IsEmpty) return known.Where(subject => subject.SchoolId is { } id && schools.Contains(id));
        var ofTrust = composer.Workspace.Policies.Select(policy => new VersionSubject(policy.Id, null));
        return ofTrust.Concat(known.Where(subject => subject.SchoolId is not null));
    }

    private bool CanBeReleased(VersionSubject subject, DiagnosticBag found)
    {
        if (composer.Workspace.Policies.Find(subject.PolicyId) is not { } policy) return false;
        if (subject.SchoolId is { } id && (composer.Workspace.Schools.Find(id) is not { } school || !composer.Workspace.PoliciesFor(school).Contains(policy)))
        {
            found.Report(ReleaseDiagnostics.LeftOut, null, subject, "the school does not have the policy any more");
            return false;
        }

        var last = _files.Load(subject.OwnHistoryPath).Latest;
        if (last is null && subject.SchoolId is null) found.Report(ReleaseDiagnostics.NoVersionYet, null, subject);
        else if (last is { Status: ReleaseStatus.Withdrawn or ReleaseStatus.Superseded }) found.Report(ReleaseDiagnostics.LeftOut, null, subject, $"it is {ReleaseStatusWords.WordOf(last.Status)}");
        return last is not null and not { Status: ReleaseStatus.Withdrawn or ReleaseStatus.Superseded };
    }

    private bool PrintsOtherwise(VersionSubject subject)
    {
        var last = LastOf(subject);
        var copy = CopyOf(subject);
        return (last.Digest is not null && composer.StandingOf(copy, last) != RowTextStanding.Same) || composer.PrintsOtherwiseOn(copy, last.Date.FirstDay, on);
    }

    private bool HasCommitsSince(VersionSubject subject, HistoryArchive archive)
    {
        var copy = CopyOf(subject);
        var paths = PolicySources.PathsOf(composer.Workspace, copy.Policy, copy.School).Remove(WorkspacePaths.Settings).Remove(WorkspacePaths.Legislation);
        var owner = subject.SchoolId is null ? TextOwner.Trust : TextOwner.School;
        var commit = new ReadHistory(repository, tree).Read(subject.OwnHistoryPath, owner, archive, new DiagnosticBag()).LastOrDefault()?.Commit;
        return commit is not null
            && (log.After(commit.Id, paths).SelectMany(change => change.Files).Concat(log.Uncommitted(paths).Where(file => !SourceLog.IsHistory(file))).Any(file => !_texts.Is(commit.Id, file))
                || LawChanges.Between(composer.Workspace, copy.Policy, copy.School, _registers.At(commit.Id), LastOf(subject).Date.FirstDay, on).Any(law => law.PrintsByItself));
    }

    private VersionRow LastOf(VersionSubject subject) => _files.Load(subject.OwnHistoryPath).Latest!;

    private PolicyCopy CopyOf(VersionSubject subject) =>
        new(composer.Workspace.Policies[subject.PolicyId], subject.SchoolId is { } id ? composer.Workspace.Schools.Find(id) : null);
}
