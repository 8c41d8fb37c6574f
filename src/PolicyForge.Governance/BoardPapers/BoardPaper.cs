using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Governance.SignOff;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;
using static PolicyForge.Governance.SignOff.SignOffPapers;

namespace PolicyForge.Governance.BoardPapers;

/// <summary>The use case "board-paper": one paper on a policy for all schools. The common text once, then only what differs at each; what has changed since the last approval; what is to be resolved.</summary>
/// <remarks>The text is that of the working folder, as a version of today would print it. For one thread.</remarks>
public sealed class BoardPaper(PolicyComposer composer, IRepository? repository, ISourceTree working, DateOnly today)
{
    private readonly PastVersions? _past = repository is { State.Head: not null } ? new PastVersions(repository, working) : null;
    private readonly DiagnosticBag _found = new();

    /// <param name="schools">Whose differences are told, in the order of the workspace; none for a policy of the whole trust.</param>
    /// <returns>The paper and the layout that it wears; nothing where a copy has errors.</returns>
    public Outcome<(PolicyDocument Document, Layout Layout)?> Write(PolicyDefinition policy, ImmutableArray<School> schools)
    {
        if (policy.Scope == PolicyScope.School && schools.IsEmpty) return Failed([BoardPaperDiagnostics.NoSchools.At(policy.Location, policy.Id)]);
        // Whose text departs least can stand for all once its own texts are taken out.
        var model = schools.OrderBy(school => composer.Workspace.VariedBy(school).Count()).FirstOrDefault();
        var common = Compose(composer, policy, model, school => new NeutralSchool(composer.Workspace, model!).Common);
        var parts = schools.Select(school => PartOf(policy, school, model!, common)).ToArray();
        if (common is null || _found.HasErrors) return Failed(_found.ToImmutable());
        var row = ApprovedRows.InForce(policy.History.Rows);
        string text = PlainText.Of(common.Document.Blocks);
        var document = new PolicyDocument(Properties(composer.Workspace, null, policy.Id, $"{common.Document.Properties.Title}: paper for the {policy.Approver}", today),
        [
            Front(common.Document.Properties.Title, composer.Workspace.Trust.Name, $"Paper for the {policy.Approver}, {Printed(today)}"),
            Resolution(policy, schools),
            Part("What has changed since the last approval", "paper-changes", [.. ChangesSince(policy, row, model, common)]),
            .. TextOf(common.Document, schools),
            .. schools.IsEmpty ? (Block[])[] : [Part("What differs at each school", "paper-schools",
            [
                Line("Struck out is what the common text says, underlined what the school says in its place. Its words and details are in the tables."),
                .. parts.OfType<SchoolPart>().Select(part => part.Write(text)),
            ])],
        ])
        {
            Footnotes = common.Document.Footnotes,
        };
        return new Outcome<(PolicyDocument, Layout)?>((document, Dress(common.Layout) with { Numbering = common.Layout.Numbering }), _found.ToImmutable());
    }

    /// <summary>"Consulted: JCC, 18 November 2026, agreed (JCC/26/07)".</summary>
    internal static string ConsultedOn(Consultation consultation) => consultation.Outcome is not { } outcome
        ? $"Consultation with {consultation.With} is open until {consultation.Closes.Value}."
        : $"Consulted: {consultation.With}, {outcome.On}, {ConsultationWords.Printed(outcome.Result)}{(outcome.Minute is { } minute ? $" ({minute})" : "")}.";

    private static Outcome<(PolicyDocument, Layout)?> Failed(ImmutableArray<Diagnostic> found) => new(null, found);

    private ComposedPolicy? Compose(PolicyComposer with, PolicyDefinition policy, School? school, Func<School, School> neutral)
    {
        var composed = with.ComposeNext(new PolicyCopy(policy, policy.Scope == PolicyScope.Trust || school is null ? null : neutral(school)), today);
        _found.AddRange(composed.Diagnostics.Where(finding => finding.Severity == Severity.Error));
        return composed.Value;
    }

    private SchoolPart? PartOf(PolicyDefinition policy, School school, School model, ComposedPolicy? common)
    {
        var neutral = new NeutralSchool(composer.Workspace, model);
        if (Compose(composer, policy, school, neutral.Of) is not { } composed || common is null) return null;
        var redline = DocumentComparer.Compare(common.Document, composed.Document, school.Name, new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero));
        return new SchoolPart(composer, new PolicyCopy(policy, school), ChangedPassages.Of(redline));
    }

    private Section Resolution(PolicyDefinition policy, ImmutableArray<School> schools)
    {
        var last = policy.History.Rows.LastOrDefault();
        string version = last is null ? VersionNumber.First.ToString() : (last.Status is ReleaseStatus.Approved or ReleaseStatus.Issued ? last.Version.NextMajor : ApprovedRows.InForce(policy.History.Rows)?.Version.NextMajor ?? last.Version.NextMajor).ToString();
        string review = policy.Review.Cycle.NextReview(PartialDate.OfDay(today)) is { } next ? $"by {next} at the latest" : "as soon as the law or practice changes";
        string where = schools.IsEmpty ? "" : $" at {string.Join(", ", schools.Select(school => school.Name))}, at each with what this paper sets out for it";
        return Part("Resolution to be passed", "paper-resolution",
        [
            Line($"The {policy.Approver} is asked to resolve:"),
            new ListBlock(ListStyle.Decimal,
            [
                new ListItem([Line($"That the {policy.Title}, as its text stands in this paper, be approved as version {version}.")]),
                .. where.Length == 0 ? (ListItem[])[] : [new ListItem([Line($"That it apply{where}.")])],
                new ListItem([Line($"That it be reviewed {review}.")]),
            ]),
            .. policy.Consultations.LastOrDefault() is { } consulted ? (Block[])[Line(ConsultedOn(consulted))] : [],
            Line("Minute:"),
            new SignatureBlock([new SignatureLine([new Text($"Signed by the chair of the {policy.Approver}")], null, HasDate: true)]),
        ]);
    }

    private IEnumerable<Block> ChangesSince(PolicyDefinition policy, VersionRow? row, School? model, ComposedPolicy now)
    {
        if (row is null) return [Line("No version has been approved before.")];
        var (before, reason) = AtApproval(policy, row, model);
        if (before is null)
        {
            _found.Report(BoardPaperDiagnostics.NotCompared, row.Location, row.Version, policy.Id, reason);
            return [Line($"{Described(row)}. It cannot be compared: {reason}.")];
        }

        var change = ApprovedChange.Between(new PolicyCopy(policy, null), row with { Author = composer.Workspace.Trust.Name, Date = today }, now, before, $"version {row.Version}");
        return [Line($"Last approved: {char.ToLowerInvariant(Described(row)[0])}{Described(row)[1..]}."), .. change.Describe()];
    }

    /// <summary>The common text as it was when the trust last approved it.</summary>
    private (ComposedPolicy? Policy, string Reason) AtApproval(PolicyDefinition policy, VersionRow row, School? model)
    {
        if (_past is null) return (null, "there is no git history here");
        var (commit, reason) = _past.Find(row);
        if (commit is not { } id || _past.Archive.ComposerAt(id).Value is not { } then) return (null, reason ?? "the files of its commit cannot be read");
        var subject = _past.Archive.SubjectIn(new VersionSubject(policy.Id, model?.Id), then.Workspace);
        var (old, school) = (then.Workspace.Policies.Find(subject.PolicyId), subject.SchoolId is { } of ? then.Workspace.Schools.Find(of) : null);
        if (old is null || (model is not null && school is null)) return (null, "the files of its commit have no such copy");
        var composed = then.ComposeAsIssued(new PolicyCopy(old, school is null ? null : new NeutralSchool(then.Workspace, school).Common));
        return composed.Value is { } policyThen && !composed.HasErrors ? (policyThen, "") : (null, "the files of its commit cannot be composed");
    }

    /// <summary>The policy's own text, under a heading that says what stands in brackets.</summary>
    private static IEnumerable<Block> TextOf(PolicyDocument common, ImmutableArray<School> schools)
    {
        Block[] text = [.. common.Blocks.Where(block => block is not (Cover or Contents or HistoryTable or SignatureBlock or PageBreak or Details))];
        yield return Part("The text", "paper-text",
        [
            Line(schools.IsEmpty ? "The text to be approved." : "The text that all schools have. What stands in square brackets is each school's own: names, people, addresses."),
            .. text.TakeWhile(block => block is not Section),
        ]);
        foreach (var block in text.SkipWhile(block => block is not Section)) yield return block;
    }

    private static Section Part(string heading, string anchor, ImmutableArray<Block> blocks) => new(1, [new Text(heading)], anchor, blocks);
}
