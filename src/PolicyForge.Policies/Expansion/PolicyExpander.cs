using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Policies.Clauses;
using PolicyForge.Policies.Composition;
using PolicyForge.Policies.Definitions;
using PolicyForge.Policies.Layouts;
using PolicyForge.Policies.Workspaces;
using PolicyForge.Templating;

namespace PolicyForge.Policies.Expansion;

/// <summary>The second phase: renders a copy's template, and then each clause that it placed, each on its own.</summary>
/// <remarks>Safe for several threads. Tables of the trust and of schools are made once and shared.</remarks>
internal sealed class PolicyExpander
{
    private readonly Workspace _workspace;
    private readonly TemplateLibrary _library = new();
    private readonly TemplateEngine _engine;
    private readonly ScriptObject _trust;
    private readonly ConcurrentDictionary<string, SchoolTables> _tables = new(StringComparer.Ordinal);

    public PolicyExpander(Workspace workspace, BrokenSources broken)
    {
        _workspace = workspace;
        _trust = WorkspaceTables.OfTrust(workspace.Trust);
        _engine = new TemplateEngine(workspace, broken, _library);
    }

    public ExpandedPolicy Expand(PolicyCopy copy, TemplateSource template, LayoutDefinition layout, VersionStanding standing)
    {
        // Where `varied` is asked, the answer depends on what the template goes on to place: guess, look, and expand again where the guess was wrong.
        bool guess = copy.School is { } school && _workspace.VariedBy(school).Any();
        var expanded = Expand(copy, template, layout, standing, guess, out bool hasAsked);
        bool isVaried = expanded.Clauses.Any(clause => clause.Clause.IsVaried);
        return hasAsked && isVaried != guess ? Expand(copy, template, layout, standing, isVaried, out _) : expanded;
    }

    private ExpandedPolicy Expand(PolicyCopy copy, TemplateSource template, LayoutDefinition layout, VersionStanding standing, bool anyVaried, out bool hasAsked)
    {
        var tables = _tables.GetOrAdd(copy.School?.Id ?? "", _ => SchoolTables.Of(_workspace, copy.School));
        var run = new ExpansionRun(copy, layout, tables.Words, anyVaried);
        var renderer = new TemplateRenderer(_engine, run, ModelOf(copy, standing, tables));
        var body = renderer.Render(_library.Of(template.Source), [], null, template.Owner);
        ImmutableArray<ExpandedClause> clauses = [.. run.Placed.ToArray().Select(placed => ExpandClause(renderer, run, placed.Clause, _library.Locate(placed.PlacedAt)))];
        hasAsked = run.HasAskedForAnyVaried;
        return new ExpandedPolicy(body, clauses, run.Found.ToImmutable());
    }

    private ExpandedClause ExpandClause(TemplateRenderer renderer, ExpansionRun run, EffectiveClause clause, SourceLocation placedAt)
    {
        run.Clause = clause;
        int before = run.Found.Count;
        var slots = SlotTable.Of(clause.Trust, run.Copy.School, run.Copy.School?.Name ?? _workspace.Trust.Name, run.Found);
        var source = renderer.Render(_library.Of(clause.Text), new ScriptObject { ["slots"] = slots }, clause, clause.Owner);
        run.Found.AddTraceFrom(before, new TraceFrame("clause placed in", placedAt));
        return new ExpandedClause(clause, source, placedAt);
    }

    private ScriptObject ModelOf(PolicyCopy copy, VersionStanding standing, SchoolTables tables)
    {
        var model = new ScriptObject
        {
            ["trust"] = _trust,
            ["organisation"] = tables.Organisation,
            ["terms"] = tables.Terms,
            ["policy"] = PolicyTable.Of(copy, standing),
        };
        if (tables.School is not null) model["school"] = tables.School;
        return Tables.Open(model);
    }
}
