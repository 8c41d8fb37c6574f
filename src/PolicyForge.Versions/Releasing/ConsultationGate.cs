using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Versions.Changes;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Releasing;

/// <summary>Refuses to approve what the policy says must be consulted on and was not (DESIGN.md section 7).</summary>
/// <remarks>
/// The trust's version needs it where the policy requires it for a new version; a school's, where it prints clauses in its own words and the policy requires it for those. It is
/// covered by what the release says was consulted, or by a row "in-consultation" since the last approval, as long as no clause has changed since that row.
/// </remarks>
internal sealed class ConsultationGate(IRepository repository, ISourceTree tree, Workspace workspace)
{
    private readonly VersionArchive _archive = new(repository, tree);

    /// <summary>PF5316, PF5317 and PF5319.</summary>
    /// <param name="planned">All that is released together: a school's version may be approved with the trust's.</param>
    public void Check(PlannedRelease release, ImmutableArray<PlannedRelease> planned, DiagnosticBag found)
    {
        var (subject, row) = (release.Subject, release.Row);
        // What was to be approved is the row before, and its line is where to look.
        var place = release.Previous?.Location ?? SourceLocation.OfFile(subject.OwnHistoryPath);
        if (row.Status is not (ReleaseStatus.Approved or ReleaseStatus.Issued) || row.ReviewedWithoutChange || row.Consulted is not null) return;
        var policy = workspace.Policies[subject.PolicyId];
        var school = subject.SchoolId is { } id ? workspace.Schools.Find(id) : null;
        if (policy.Consultation is not { } required) return;
        var ofTrust = planned.FirstOrDefault(other => other.Subject == new VersionSubject(policy.Id, null))?.Row ?? policy.History.Latest;
        if (school is not null && required.RequiredFor.Contains(ConsultationOccasion.NewVersion) && ofTrust is { Status: ReleaseStatus.Draft or ReleaseStatus.InConsultation or ReleaseStatus.InReview })
        {
            string status = VersionStanding.Printed(ofTrust.Status).ToLowerInvariant();
            found.Report(ReleaseDiagnostics.TrustUnderRevision, place, subject, row.Version, ofTrust.Version, status, string.Join(", ", required.With), policy.Id);
            return;
        }

        var entries = Entries(subject);
        if (OccasionOf(required, policy, school, subject, entries) is not { } occasion) return;
        string with = string.Join(", ", required.With);
        // What was consulted on before the last approval was consulted on for that.
        var consulted = entries.Reverse().TakeWhile(entry => !IsInForce(entry)).FirstOrDefault(entry => entry.Row.Status == ReleaseStatus.InConsultation);
        if (consulted is null)
        {
            found.Report(ReleaseDiagnostics.NotConsulted, place, subject, row.Version, with, occasion, CommandFor(subject));
            return;
        }

        if (TextChangedSince(consulted, subject, policy, school) is { Length: > 0 } changed)
        {
            found.Report(ReleaseDiagnostics.ChangedSinceConsultation, place, subject, row.Version, consulted.Row.Version, with, string.Join(", ", changed));
        }
    }

    /// <summary>What it is that has to be consulted on; null where nothing has.</summary>
    private string? OccasionOf(ConsultationRequirement required, PolicyDefinition policy, School? school, VersionSubject subject, ImmutableArray<HistoryEntry> entries)
    {
        if (school is null) return required.RequiredFor.Contains(ConsultationOccasion.NewVersion) ? "a new version" : null;
        var own = ReferencedText.Of(workspace, policy, school).Clauses.Where(clause => PutText.IsRequired(policy, school, clause)).ToArray();
        string[] varied = [.. own.Where(clause => clause.IsVaried).Select(clause => clause.Id)];
        string[] filled = [.. own.Where(clause => !clause.IsVaried).Select(clause => clause.Id)];
        if (entries.LastOrDefault(IsInForce) is { Commit: not null } approved)
        {
            if (TextChangedSince(approved, subject, policy, school) is { } changed) varied = [.. varied.Intersect(changed, StringComparer.Ordinal)];
            filled = [.. filled.Except(FilledThen(approved, subject, policy, school, own), StringComparer.Ordinal)];
        }

        return varied.Length > 0 ? $"the school's own text of {string.Join(", ", varied)}" : filled.Length > 0 ? $"what the school fills into {string.Join(", ", filled)}" : null;
    }

    /// <summary>Ids of the clauses into which that version filled what is filled in now.</summary>
    private IEnumerable<string> FilledThen(HistoryEntry entry, VersionSubject subject, PolicyDefinition policy, School school, EffectiveClause[] own)
    {
        if (_archive.ComposerAt(entry.Commit!.Id).Value?.Workspace is not { } then || _archive.SubjectIn(subject, then).SchoolId is not { } id || then.Schools.Find(id) is not { } before) return [];
        return own.Where(clause => then.ClauseFor(before, clause.Id) is { } old && PutText.DigestOf(policy, before, old) == PutText.DigestOf(policy, school, clause)).Select(clause => clause.Id);
    }

    /// <summary>Ids of the clauses whose words are not those of that version, and the template where that has changed; null where its files cannot be read.</summary>
    private string[]? TextChangedSince(HistoryEntry entry, VersionSubject subject, PolicyDefinition policy, School? school)
    {
        if (entry.Commit is not { } commit || _archive.ComposerAt(commit.Id).Value?.Workspace is not { } then) return null;
        var before = _archive.SubjectIn(subject, then);
        if (then.Policies.Find(before.PolicyId) is not { } old) return null;
        var schoolThen = before.SchoolId is { } id ? then.Schools.Find(id) : null;
        var clauses = ClauseChanges.Between(then, old, schoolThen, workspace, policy, school).Where(change => change.Kind != ClauseChangeKind.DetailsChanged).Select(change => change.ClauseId);
        bool hasSameTemplate = TemplatesOf(then, old, schoolThen).SequenceEqual(TemplatesOf(workspace, policy, school), StringComparer.Ordinal);
        return hasSameTemplate ? [.. clauses] : [.. clauses, "the template"];
    }

    private static IEnumerable<string> TemplatesOf(Workspace of, PolicyDefinition policy, School? school) =>
        ReferencedText.Of(of, policy, school).Templates.Select(template => template.Source.Text.ReplaceLineEndings("\n"));

    private ImmutableArray<HistoryEntry> Entries(VersionSubject subject) => new ReadHistory(repository, tree)
        .Read(subject.OwnHistoryPath, subject.SchoolId is null ? TextOwner.Trust : TextOwner.School, HistoryArchive.Read(repository, subject.OwnHistoryPath), new DiagnosticBag());

    private static string CommandFor(VersionSubject subject) => subject.SchoolId is null ? subject.PolicyId : $"{subject.PolicyId} --school {subject.SchoolId}";

    private static bool IsInForce(HistoryEntry entry) => entry.Row.Status is ReleaseStatus.Approved or ReleaseStatus.Issued;
}
