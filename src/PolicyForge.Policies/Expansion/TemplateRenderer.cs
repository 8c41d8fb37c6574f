using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;
using PolicyForge.Policies.Clauses;
using PolicyForge.Templating;

namespace PolicyForge.Policies.Expansion;

/// <summary>Runs the templates of one copy, one after the other; what goes wrong becomes findings, and the text empty.</summary>
internal sealed class TemplateRenderer(TemplateEngine engine, ExpansionRun run, ScriptObject model)
{
    private TemplateContext? _context;

    /// <param name="names">What this template alone sees; names that it sets go there too, so that no clause sees another's.</param>
    public MarkdownSource Render(Template template, ScriptObject names, EffectiveClause? clause, TextOwner owner)
    {
        if (template.HasErrors)
        {
            run.Found.AddRange(template.Diagnostics.Select(engine.Library.Locate));
            return Empty(template, clause, owner);
        }

        var context = _context ??= engine.NewContext(run, model);
        try
        {
            context.PushGlobal(names);
            var rendered = template.RenderMapped(context);
            context.PopGlobal();
            return new MarkdownSource(rendered.Text, new RenderedMapping(rendered.Map!, engine.Library, engine.Workspace.Revision), clause?.Id, owner);
        }
        catch (ScriptRuntimeException failure)
        {
            // A run that was broken off is in no state to go on with.
            _context = null;
            if (failure is ExpansionFailure { Finding: var finding }) run.Found.Add(engine.Library.Locate(finding));
            else run.Found.AddRange(TemplateDiagnostics.From(failure).Select(engine.Library.Locate));
            return Empty(template, clause, owner);
        }
    }

    private static MarkdownSource Empty(Template template, EffectiveClause? clause, TextOwner owner) =>
        new("", new DirectSourceMapping(template.Source), clause?.Id, owner);
}
