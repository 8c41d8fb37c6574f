using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Markdown;
using PolicyForge.Templating;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Layouts;
using PolicyForge.Workspaces.Templates;

namespace PolicyForge.Composition.Expansion;

/// <summary>The second phase: renders a copy's template, and then each clause that it placed, each on its own.</summary>
/// <remarks>Safe for several threads. Tables of the trust and of schools are made once and shared.</remarks>
internal sealed class PolicyExpander
{
    private readonly Workspace _workspace;
    private readonly TemplateLibrary _library = new();
    private readonly TemplateEngine _engine;
    private readonly ScriptObject _trust;
    private readonly SchoolTableCache _tables;

    public PolicyExpander(Workspace workspace, BrokenSources broken)
    {
        _workspace = workspace;
        _tables = new SchoolTableCache(workspace);
        _trust = WorkspaceTables.OfTrust(workspace.Trust);
        _engine = new TemplateEngine(workspace, broken, _library);
    }

    public ExpandedPolicy Expand(PolicyCopy copy, TemplateSource template, LayoutDefinition layout, VersionStanding standing)
    {
        var tables = _tables.Of(copy.School);
        var model = ModelOf(copy, standing, tables, layout.Layout.DateForm);

        // Where `varied` or `agreed` is asked, the answer depends on what the template goes on to place: guess, look, and render again where the guess was wrong.
        bool guess = copy.School is { } school && _workspace.VariedBy(school).Any();
        var (run, renderer, body) = RenderTemplate(copy, template, layout, tables, model, (guess, !guess));
        var (isVaried, isAgreed) = AnswersOf(run);
        if ((run.HasAskedForAnyVaried && isVaried != run.AnyVaried) || (run.HasAskedForAgreed && isAgreed != run.IsAgreed))
        {
            (run, renderer, body) = RenderTemplate(copy, template, layout, tables, model, (isVaried, isAgreed));
        }

        (run.AnyVaried, run.IsAgreed) = (isVaried, isAgreed);

        ImmutableArray<ExpandedClause> clauses = [.. run.Placed.ToArray().Select(placed => ExpandClause(renderer, run, tables, placed.Clause, _library.Locate(placed.PlacedAt)))];
        return new ExpandedPolicy(body, clauses, run.Found.ToImmutable());
    }

    private static (bool AnyVaried, bool IsAgreed) AnswersOf(ExpansionRun run) =>
        (run.Placed.Exists(placed => placed.Clause.IsVaried), AgreedText.IsAgreed(run.Copy.Policy, run.Copy.School, run.Placed.Select(placed => placed.Clause)));

    private (ExpansionRun Run, TemplateRenderer Renderer, MarkdownSource Body) RenderTemplate(
        PolicyCopy copy, TemplateSource template, LayoutDefinition layout, SchoolTables tables, ScriptObject model, (bool AnyVaried, bool IsAgreed) answers)
    {
        var run = new ExpansionRun(copy, layout, tables.Words) { AnyVaried = answers.AnyVaried, IsAgreed = answers.IsAgreed };
        var renderer = new TemplateRenderer(_engine, run, model);
        return (run, renderer, renderer.Render(_library.Of(template.Source), [], null, template.Owner));
    }

    /// <summary>A clause that reads nothing of the policy says the same in every policy of the school, and is expanded once.</summary>
    private ExpandedClause ExpandClause(TemplateRenderer renderer, ExpansionRun run, SchoolTables tables, EffectiveClause clause, SourceLocation placedAt)
    {
        bool isShared = PolicyIndependence.Of(clause.Text);
        if (isShared && tables.Clauses.TryGetValue(clause.Id, out var known)) return new ExpandedClause(clause, known, placedAt);
        run.Clause = clause;
        int before = run.Found.Count;
        var slots = SlotTable.Of(clause.Trust, run.Copy.School, run.Copy.School?.Name ?? _workspace.Trust.Name, run.Found);
        var source = renderer.Render(_library.Of(clause.Text), new ScriptObject { ["slots"] = slots }, clause, clause.Owner);
        if (isShared && run.Found.Count == before) tables.Clauses[clause.Id] = source;
        run.Found.AddTraceFrom(before, new TraceFrame("clause placed in", placedAt));
        return new ExpandedClause(clause, source, placedAt);
    }

    private ScriptObject ModelOf(PolicyCopy copy, VersionStanding standing, SchoolTables tables, DateForm form)
    {
        var model = new ScriptObject
        {
            ["trust"] = _trust,
            ["organisation"] = tables.Organisation,
            ["terms"] = tables.Terms,
            ["policy"] = PolicyTable.Of(copy, standing, form),
        };
        if (tables.School is not null) model["school"] = tables.School;
        return Tables.Open(model);
    }
}
