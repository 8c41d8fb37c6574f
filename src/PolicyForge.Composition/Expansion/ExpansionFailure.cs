using PolicyForge.Diagnostics;
using PolicyForge.Templating;

namespace PolicyForge.Composition.Expansion;

/// <summary>Stops a template for a reason that has a code of its own.</summary>
internal sealed class ExpansionFailure(TemplateContext context, TemplateSpan span, Diagnostic finding) : ScriptRuntimeException(span, finding.Message)
{
    public Diagnostic Finding { get; } = finding with { Trace = ExpansionRun.TraceOf(context) };
}
