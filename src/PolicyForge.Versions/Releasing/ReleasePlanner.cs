using System.Collections.Immutable;
using System.Text;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Composition.Expansion;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Concurrency;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Releasing;

/// <summary>Works out the rows of a release and their digests, and everything that speaks against it. Writes nothing.</summary>
/// <param name="sources">The files that the commit of the release will hold: what git leaves out is no source.</param>
internal sealed class ReleasePlanner(ISourceTree working, ReleaseRequest request, IReadOnlyList<IDocumentWriter> writers, CommittedSources sources, DiagnosticBag found)
{
    private readonly HistoryFile _files = new(working);

    /// <summary>The releases with their digests, without those that cannot be: the others go on to the gates, so that everything is said at once.</summary>
    /// <param name="before">Composes the workspace as it is, without the new rows.</param>
    public ImmutableArray<PlannedRelease> Plan(ImmutableArray<VersionSubject> subjects, PolicyComposer before)
    {
        var drafts = subjects.Select(subject => Draft(subject, before)).OfType<PlannedRelease>().ToImmutableArray();
        if (drafts.IsEmpty) return [];
        var tree = new OverlaySourceTree(working, new MemorySourceTree(drafts.SelectMany(draft => draft.Written)));
        var loaded = WorkspaceLoader.Load(tree);
        var errors = loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error).ToArray();
        if (loaded.Value is null || errors.Length > 0)
        {
            found.AddRange(errors);
            foreach (var draft in drafts) found.Report(ReleaseDiagnostics.HasErrors, null, draft.Subject);
            return [];
        }

        var composer = new PolicyComposer(loaded.Value, loaded.Diagnostics);
        return [.. drafts.Select(draft => WithDigest(draft, composer)).OfType<PlannedRelease>()];
    }

    private PlannedRelease? Draft(VersionSubject subject, PolicyComposer before)
    {
        var workspace = before.Workspace;
        var read = _files.Read(subject.OwnHistoryPath);
        found.AddRange(read.Diagnostics);
        if (read.Value is not { } history || read.HasErrors || workspace.Policies.Find(subject.PolicyId) is not { } policy) return null;
        if (subject.SchoolId is null && policy.Scope == PolicyScope.School && policy.Template is null) return null;
        var previous = subject.SchoolId is null ? history.Latest : history.Latest ?? policy.History.Latest;
        var school = subject.SchoolId is { } id ? workspace.Schools.Find(id) : null;
        var row = RowAfter(previous, subject, workspace, school is null ? policy.Owner : SchoolsRow.AuthorOf(workspace, school, policy));
        if (request is { Today: { } today, Approval: { } approval } && approval.On.FirstDay > today) found.Report(ReleaseDiagnostics.ApprovedInFuture, null, subject, approval.On, PartialDate.OfDay(today));
        var rules = new DiagnosticBag();
        SchoolsRow.Check(subject, row, history, policy.History, rules);
        if (!request.WithoutChange && history.Latest is { } last && TextOfRow.IsRepetition(last, row) && TextOfRow.IsStillThatOf(last, row, new PolicyCopy(policy, school), before)
            && !before.PrintsOtherwiseOn(new PolicyCopy(policy, school), last.Date.FirstDay, row.Date.FirstDay))
        {
            found.Report(ReleaseDiagnostics.TextUnchanged, last.Location, row.Version, last.Version, subject, subject.SchoolId is { } of ? $"{policy.Id} --school {of}" : policy.Id);
        }

        var order = new DiagnosticBag();
        HistoryRules.Check([.. history.Rows, row], order);
        rules.AddRange(order.ToImmutable().Where(finding => finding.Location == row.Location));
        found.AddRange(rules.ToImmutable());
        if (rules.HasErrors) return null;
        string text = RowYaml.Append(TextOf(subject.OwnHistoryPath), row);
        if (IsAppended(subject.OwnHistoryPath, text, row)) return new PlannedRelease(subject, policy.Title, row, text) { Previous = previous, Files = SignedApproval.PictureOf(row, request) };
        found.Report(ReleaseDiagnostics.CannotAppend, SourceLocation.OfFile(subject.OwnHistoryPath));
        return null;
    }

    private VersionRow RowAfter(VersionRow? previous, VersionSubject subject, Workspace workspace, string author) => new()
    {
        Version = request.Step switch
        {
            VersionStep.Named => request.Version!.Value,
            VersionStep.Same => previous?.Version ?? VersionNumber.First,
            VersionStep.Major => previous?.Version.NextMajor ?? VersionNumber.First,
            _ => previous?.Version.NextMinor ?? VersionNumber.First,
        },
        Date = request.Date,
        Author = request.Author ?? author,
        Summary = request.Summary,
        Status = request.Status ?? StatusAfter(previous),
        Approval = SignedApproval.Of(request, subject, workspace),
        Consulted = request.Consulted,
        Override = request.Override,
        ReviewedWithoutChange = request.WithoutChange,
        Location = SourceLocation.OfFile(subject.OwnHistoryPath),
    };

    /// <summary>An approval is of one text: without a new one, what comes after it is a draft again.</summary>
    private ReleaseStatus StatusAfter(VersionRow? previous) =>
        previous is null || (previous.Status is ReleaseStatus.Approved or ReleaseStatus.Issued && request.Approval is null && !request.WithoutChange) ? ReleaseStatus.Draft : previous.Status;

    private PlannedRelease? WithDigest(PlannedRelease draft, PolicyComposer composer)
    {
        var policy = composer.Workspace.Policies[draft.Subject.PolicyId];
        var school = draft.Subject.SchoolId is { } id ? composer.Workspace.Schools.Find(id) : null;
        IEnumerable<PolicyCopy> copies = school is not null || policy.Scope == PolicyScope.Trust
            ? [new PolicyCopy(policy, school)]
            : composer.Workspace.SchoolsWith(policy).Select(of => new PolicyCopy(policy, of));
        var failed = copies.SelectInParallel(copy => (Copy: copy, Errors: composer.ComposeAsIssued(copy).Diagnostics.Where(finding => finding.Severity == Severity.Error).ToArray()));
        // The trust's text is not at fault where one school has not said yet what it prints, and does not wait for that school.
        bool othersStand = school is null && failed.Any(of => of.Errors.Length == 0);
        var waiting = failed.Where(of => othersStand && of.Errors.Length > 0 && of.Errors.All(ExpansionDiagnostics.IsLackOfSchool)).ToArray();
        foreach (var (copy, lacks) in waiting)
            found.Report(ReleaseDiagnostics.SchoolLacks, null, draft.Subject, copy.School!.Name, string.Join(" ", lacks.Select(lack => lack.Message).Distinct(StringComparer.Ordinal)), copy.School.Id);
        Diagnostic[] errors = [.. failed.Except(waiting).SelectMany(of => of.Errors)];
        var digest = composer.DigestOf(new PolicyCopy(policy, school), draft.Row.Date.FirstDay);
        if (errors.Length > 0 || digest.Value is null)
        {
            found.AddRange(errors);
            found.Report(ReleaseDiagnostics.HasErrors, null, draft.Subject);
            return null;
        }

        var row = Proof.Of(draft.Row with { Digest = digest.Value }, FilesOf(new PolicyCopy(policy, school), composer, writers), sources.DigestOf(PolicySources.PathsOf(composer.Workspace, policy, school)));
        string text = RowYaml.Append(TextOf(draft.Subject.OwnHistoryPath), row);
        return draft with { Row = row, Text = text };
    }

    /// <summary>The files of a row that stands for one document, in the formats that the workspace builds.</summary>
    internal static IssuedFiles? FilesOf(PolicyCopy copy, PolicyComposer composer, IReadOnlyList<IDocumentWriter> writers)
    {
        var wanted = writers.Where(writer => composer.Workspace.Defaults.Formats.Contains(writer.Format)).ToArray();
        bool isOneDocument = copy.School is not null || copy.Policy.Scope == PolicyScope.Trust;
        return isOneDocument && wanted.Length > 0 && composer.ComposeAsIssued(copy).Value is { } policy ? FileDigests.Of(policy, wanted) : null;
    }

    /// <summary>True where the new text reads as the old rows and the new one.</summary>
    private bool IsAppended(string path, string text, VersionRow row)
    {
        var before = _files.Load(path).Rows;
        var after = new HistoryFile(new MemorySourceTree((path, text))).Load(path).Rows;
        return after.Select(RowText.Of).SequenceEqual([.. before.Select(RowText.Of), RowText.Of(row)], StringComparer.Ordinal);
    }

    private string TextOf(string path) => working.Find(path) is { } entry ? Encoding.UTF8.GetString(working.Read(entry).Span) : "";
}
