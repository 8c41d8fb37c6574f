using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Governance.Consultations;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;
using static PolicyForge.Governance.SignOff.SignOffPapers;

namespace PolicyForge.Governance.BoardPapers;

/// <summary>The use case "board-paper": one paper on a policy for all schools. The common text once, then only what differs at each; what has changed since the last approval; what is to be resolved.</summary>
/// <remarks>The text is that of the working folder, as a version of today would print it. For one thread.</remarks>
public sealed class BoardPaper(PolicyComposer composer, IRepository? repository, ISourceTree working, DateOnly today)
{
    private readonly ApprovedTexts _approved = new(repository, working, composer.Workspace.Trust.Name, today);
    private readonly NeutralSchool _neutral = new(composer.Workspace);
    private readonly DiagnosticBag _found = new();

    /// <param name="schools">Whose differences are told, in the order of the workspace; none for a policy of the whole trust.</param>
    /// <returns>The paper and the layout that it wears; nothing where a copy has errors.</returns>
    public Outcome<(PolicyDocument Document, Layout Layout)?> Write(PolicyDefinition policy, ImmutableArray<School> schools)
    {
        if (policy.Scope == PolicyScope.School && schools.IsEmpty) return Failed([BoardPaperDiagnostics.NoSchools.At(policy.Location, policy.Id)]);
        // Whose text departs least can stand for all once its own texts are taken out.
        var model = policy.Scope == PolicyScope.Trust ? null : schools.OrderBy(school => composer.Workspace.VariedBy(school).Count()).First();
        var common = Compose(policy, model is null ? null : _neutral.Common(model));
        (School School, ComposedPolicy? Text)[] texts = [.. schools.Select(school => (school, Compose(policy, model is null ? null : _neutral.Of(school))))];
        if (common is null || _found.HasErrors) return Failed(_found.ToImmutable());
        var since = Told(policy, _approved.Since(new PolicyCopy(policy, null), model, common, isCommon: true));
        ImmutableArray<SchoolPart> parts = [.. texts.Select(text => PartOf(policy, text.School, text.Text!, common, since))];
        string words = PlainText.Of(common.Document.Blocks);
        var resolution = new BoardResolution(composer.Workspace, policy, since, parts, today);
        var document = new PolicyDocument(Properties(composer.Workspace, null, policy.Id, $"{common.Document.Properties.Title}: paper for the {policy.Approver}", today),
        [
            Front(common.Document.Properties.Title, composer.Workspace.Trust.Name, $"Paper for the {policy.Approver}, {Printed(today)}"),
            Part("Resolution to be passed", "paper-resolution", resolution.Write()),
            Part("What has changed since the last approval", "paper-changes", [.. ChangesOf(since)]),
            .. TextOf(common.Document, schools),
            .. schools.IsEmpty ? (Block[])[] : [Part("What differs at each school", "paper-schools",
            [
                Line("Struck out is what the common text says, underlined what the school says in its place. Its words and details are in the tables."),
                .. parts.Select(part => part.Write(words)),
            ])],
        ])
        {
            Footnotes = common.Document.Footnotes,
        };
        return new Outcome<(PolicyDocument, Layout)?>((document, Dress(common.Layout) with { Numbering = common.Layout.Numbering }), _found.ToImmutable());
    }

    private static Outcome<(PolicyDocument, Layout)?> Failed(ImmutableArray<Diagnostic> found) => new(null, found);

    private ComposedPolicy? Compose(PolicyDefinition policy, School? neutral)
    {
        var composed = composer.ComposeNext(new PolicyCopy(policy, neutral), today);
        _found.AddRange(composed.Diagnostics.Where(finding => finding.Severity == Severity.Error));
        return composed.Value is { } text ? text with { Document = new NeutralNames().Rewrite(text.Document) } : null;
    }

    private SchoolPart PartOf(PolicyDefinition policy, School school, ComposedPolicy text, ComposedPolicy common, SinceApproval ofCommon)
    {
        var copy = new PolicyCopy(policy, school);
        var redline = DocumentComparer.Compare(SignedCopy.Without(common.Document), SignedCopy.Without(text.Document), school.Name, new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero));
        var since = _approved.Since(copy, school, text, isCommon: false).Without(ofCommon);
        since = since with { IsWaiting = school.OwnPolicies.Find(policy.Id)?.History.Rows is [.., { } last] && !ReferenceEquals(last, since.Row) };
        var subject = new ConsultationSubject(composer.Workspace, policy, school);
        return new SchoolPart(composer, copy, ChangedPassages.Of(redline), since, UnionsAnswer.Of(subject, [.. copy.Rows], isChanged: !since.IsUnchanged));
    }

    /// <summary>Reports where the common text cannot be held against the approved one.</summary>
    private SinceApproval Told(PolicyDefinition policy, SinceApproval since)
    {
        if (since is { Row: { } row, Change: null }) _found.Report(BoardPaperDiagnostics.NotCompared, row.Location, row.Version, policy.Id, since.Reason);
        return since;
    }

    private static IEnumerable<Block> ChangesOf(SinceApproval since) => since switch
    {
        { Row: null } => [Line("No version has been approved before.")],
        { Change: { } change } => [Line($"Last approved: {InSentence(Described(since.Row))}."), .. change.Describe()],
        _ => [Line($"{Described(since.Row)}. It cannot be compared: {since.Reason}.")],
    };

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
