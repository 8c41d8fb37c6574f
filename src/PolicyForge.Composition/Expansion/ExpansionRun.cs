using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Templating;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Layouts;
using PolicyForge.Workspaces.Terms;

namespace PolicyForge.Composition.Expansion;

/// <summary>What the functions of templates need to know of the copy that is being expanded, and what they leave behind.</summary>
internal sealed record ExpansionRun(PolicyCopy Copy, LayoutDefinition Layout, TermForms Words)
{
    private static readonly object Key = new();

    public DiagnosticBag Found { get; } = new();

    public List<(EffectiveClause Clause, SourceLocation PlacedAt)> Placed { get; } = [];

    /// <summary>The clause that is being expanded; null in the template.</summary>
    public EffectiveClause? Clause { get; set; }

    /// <summary>What `varied` without an argument gives.</summary>
    public bool AnyVaried { get; set; }

    public bool HasAskedForAnyVaried { get; set; }

    /// <summary>What `agreed` gives.</summary>
    public bool IsAgreed { get; set; }

    public bool HasAskedForAgreed { get; set; }

    public static ExpansionRun Of(TemplateCall call) => (ExpansionRun)call.Context.Tags[Key]!;

    public static ExpansionRun Of(TemplateContext context) => (ExpansionRun)context.Tags[Key]!;

    public void AttachTo(TemplateContext context) => context.Tags[Key] = this;

    /// <summary>The includes that led to a call, for the trace of a finding.</summary>
    public static ImmutableArray<TraceFrame> TraceOf(TemplateContext context) =>
        [.. context.IncludeChain.Select(frame => new TraceFrame("included from", frame.CallSpan.ToLocation()))];
}
