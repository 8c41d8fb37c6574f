using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Composition.Expansion;
using PolicyForge.Composition.Naming;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Digests;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Markdown.Reading;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Resolution;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Composition;

/// <summary>Makes a copy's document from a workspace: expands its template for the school, parses clause by clause, and resolves the whole.</summary>
/// <remarks>Safe for several threads, and meant to be used for a whole batch: what copies share is made once.</remarks>
public sealed class PolicyComposer
{
    private readonly BrokenSources _broken;
    private readonly PolicyExpander _expander;
    private readonly ParsedClauses _clauses = new();
    private readonly DressedLayouts _layouts = new();
    private readonly IssuedText _issued;
    private readonly OtherSchools _others;

    /// <param name="loading">What loading the workspace found: what follows from it is not reported again.</param>
    /// <param name="rowTexts">Tells of rows whose digest does not say which text they stand for; null believes them.</param>
    public PolicyComposer(Workspace workspace, ImmutableArray<Diagnostic> loading = default, IRowTexts? rowTexts = null)
    {
        Workspace = workspace;
        _broken = new BrokenSources(loading.IsDefault ? [] : loading);
        _expander = new PolicyExpander(workspace, _broken);
        _issued = new IssuedText(workspace, rowTexts);
        _others = new OtherSchools(workspace);
    }

    public Workspace Workspace { get; }

    /// <summary>Composes the copy as it stands: where it is not the text of its newest row, or nothing tells whether it is, it says so.</summary>
    /// <returns>The document, or none where there is no template or layout; findings of the copy, with the school's id.</returns>
    public Outcome<ComposedPolicy> Compose(PolicyCopy copy)
    {
        var composed = ComposeAsIssued(copy);
        var standing = VersionStanding.Of(copy);
        return composed.Value is not { } policy ? composed : _issued.StandingOf(copy, policy.Document, standing.Latest) switch
        {
            RowTextStanding.Changed => Compose(copy, standing with { HasLaterChanges = true }),
            RowTextStanding.Unknown => Compose(copy, standing with { IsUnverified = true }),
            _ => composed,
        };
    }

    /// <summary>True where the copy is known to be the text of its newest row, and that is an approval or an issue.</summary>
    public bool IsInForce(PolicyCopy copy)
    {
        var standing = VersionStanding.Of(copy);
        return !standing.IsDraft && ComposeAsIssued(copy).Value is { } policy && _issued.StandingOf(copy, policy.Document, standing.Latest) == RowTextStanding.Same;
    }

    /// <summary>Composes the copy as if its newest row stood for exactly this text.</summary>
    public Outcome<ComposedPolicy> ComposeAsIssued(PolicyCopy copy) => Compose(copy, VersionStanding.Of(copy));

    /// <summary>Composes what a new version of that day would print: the editions of guidance in force then, where the texts leave the year out.</summary>
    public Outcome<ComposedPolicy> ComposeNext(PolicyCopy copy, DateOnly on)
    {
        var standing = VersionStanding.Of(copy);
        var next = standing with { NextVersionOn = on, HasLaterChanges = true };
        return standing.Latest is not null && PrintsOtherwiseOn(copy, standing.EffectiveDate, on) ? Compose(copy, next) : Compose(copy);
    }

    /// <summary>True where the same sources print another edition of guidance on the later day than on the earlier.</summary>
    public bool PrintsOtherwiseOn(PolicyCopy copy, DateOnly earlier, DateOnly later)
    {
        if (!Workspace.Legislation.HasOtherEditions(earlier, later)) return false;
        return DigestOf(copy, later).Value is { } after && DigestOf(copy, earlier).Value is { } before && after != before;
    }

    /// <summary>The digest that a row of that day for the copy as it stands should have; null where it cannot be composed.</summary>
    /// <param name="copy">With a school, the school's copy; without one, the trust's document, or the trust's text of a policy that each school has.</param>
    public Outcome<string> DigestOf(PolicyCopy copy, DateOnly effective)
    {
        if (copy.School is null && copy.Policy.Scope == PolicyScope.School) return Outcome<string>.Of(_issued.TrustDigestOf(copy.Policy, effective));
        var composed = Compose(copy, VersionStanding.Of(copy) with { NextVersionOn = effective });
        return new Outcome<string>(composed.Value is { } policy ? "sha256:" + policy.Document.Properties.ContentDigest : null, composed.Diagnostics);
    }

    /// <summary>The digest of the copy without its layout's front, for a row of that day; null where it cannot be composed, and of the trust's text, which no front is part of.</summary>
    public string? DigestWithoutFront(PolicyCopy copy, DateOnly effective) =>
        copy.School is null && copy.Policy.Scope == PolicyScope.School ? null
        : Compose(copy, VersionStanding.Of(copy) with { NextVersionOn = effective }).Value is { } policy ? TextWithoutFront.DigestOf(policy.Document)
        : null;

    /// <summary>How the text stands to a row of its own history; Unknown where it cannot be composed.</summary>
    /// <param name="copy">As for <see cref="DigestOf"/>.</param>
    public RowTextStanding StandingOf(PolicyCopy copy, VersionRow row)
    {
        if (copy.School is null && copy.Policy.Scope == PolicyScope.School) return _issued.StandingTo(copy, null, row);
        return ComposeAsIssued(copy).Value is { } composed ? _issued.StandingTo(copy, composed.Document, row) : RowTextStanding.Unknown;
    }

    private Outcome<ComposedPolicy> Compose(PolicyCopy copy, VersionStanding standing)
    {
        var found = new DiagnosticBag();
        var composed = Compose(copy, standing, found);
        return new Outcome<ComposedPolicy>(composed, copy.School is { } school ? [.. found.ToImmutable().Select(finding => finding with { School = school.Id })] : found.ToImmutable());
    }

    private ComposedPolicy? Compose(PolicyCopy copy, VersionStanding standing, DiagnosticBag found)
    {
        var (policy, school) = copy;
        if (Workspace.LayoutFor(school, policy) is not { } definition)
        {
            if (!_broken.ContainsUnder("templates/_layouts/")) found.Report(ExpansionDiagnostics.NoLayout, policy.Location, copy.ToString());
            return null;
        }

        if (Workspace.TemplateFor(school, policy) is not { } template)
        {
            if (!_broken.ContainsUnder($"templates/{policy.Id}/")) found.Report(ExpansionDiagnostics.NoTemplate, policy.Location, policy.Id, school?.Name ?? Workspace.Trust.Name);
            return null;
        }

        var layout = _layouts.For(definition, school);
        var expanded = _expander.Expand(copy, template, definition, standing);
        found.AddRange(expanded.Diagnostics);
        var parsed = MarkdownReader.Read(expanded.Template);
        found.AddRange(parsed.Diagnostics);
        var body = parsed.Value ?? ParsedMarkdown.Empty;
        var properties = CopyProperties.Of(Workspace, copy, standing, layout.DateForm);
        found.AddRange(_others.CheckCopy(copy, body, properties, standing, layout));
        var document = DocumentResolver.Resolve(new DocumentParts
        {
            Properties = properties,
            Template = body,
            Clauses = [.. expanded.Clauses.Select(clause => Place(copy, clause, found))],
            Numbering = layout.Numbering,
            Marks = layout.NumberMarks,
            Citations = new RegisterCitations(Workspace.Legislation, standing.EffectiveDate),
            History = HistoryOf(copy, standing, layout),
            Control = ControlRows.Of(Workspace, copy, standing, layout),
        });
        found.AddRange(document.Diagnostics);
        return document.Value is null ? null : new ComposedPolicy(copy, ContentDigest.Stamp(SignedCopy.Of(Workspace, copy, standing, document.Value, layout.DateForm)), layout, [.. expanded.Clauses.Select(clause => clause.Clause)]);
    }

    private PlacedClause Place(PolicyCopy copy, ExpandedClause clause, DiagnosticBag found)
    {
        var parsed = _clauses.Of(clause.Clause.Text, clause.Source);
        var content = parsed.Parsed.Value ?? ParsedMarkdown.Empty;
        int before = found.Count;
        found.AddRange(parsed.Parsed.Diagnostics);
        found.AddRange(_others.CheckClause(copy, content, parsed.Names));
        found.AddTraceFrom(before, new TraceFrame("clause placed in", clause.PlacedAt));
        string digest = clause.Clause.Text.Digest.Value;
        return new PlacedClause(clause.Clause.Id, clause.Clause.Title, digest[(digest.IndexOf(':', StringComparison.Ordinal) + 1)..], content)
        {
            IsCentral = clause.Clause.Trust.Tier == ClauseTier.Central,
        };
    }

    private static HistoryTable? HistoryOf(PolicyCopy copy, VersionStanding standing, Layout layout) => layout.HistoryColumns.IsEmpty
        ? null
        : new HistoryTable(layout.HistoryColumns, HistoryRows.Of(standing, layout, copy)) { Title = layout.HistoryTitle };
}
