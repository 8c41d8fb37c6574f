using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;
using PolicyForge.Templating;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Composition.Expansion;

/// <summary>Runs the templates of one copy, one after the other; what goes wrong becomes findings, and the text empty.</summary>
internal sealed class TemplateRenderer(TemplateEngine engine, ExpansionRun run, ScriptObject model)
{
    /// <summary>Failures of one run that are worth reading; a loop over something unknown fails in every round.</summary>
    private const int MostFailures = 20;

    private readonly List<ScriptRuntimeException> _failures = [];
    private TemplateContext? _context;

    /// <param name="names">What this template alone sees; names that it sets go there too, so that no clause sees another's.</param>
    public MarkdownSource Render(Template template, ScriptObject names, EffectiveClause? clause, TextOwner owner)
    {
        if (template.HasErrors)
        {
            run.Found.AddRange(template.Diagnostics.Select(engine.Library.Locate));
            return Empty(template, clause, owner);
        }

        var context = _context ??= NewContext();
        _failures.Clear();
        try
        {
            context.PushGlobal(names);
            var rendered = template.RenderMapped(context);
            context.PopGlobal();
            if (_failures.Count > 0) return Failed(template, clause, owner);
            return new MarkdownSource(rendered.Text, new RenderedMapping(rendered.Map!, engine.Library, engine.Workspace.Revision), clause?.Id, owner)
            {
                Images = engine.Pictures.Find,
                OwnerAt = clause is { Text.Pieces.IsEmpty: false } ? location => clause.Text.OwnerAt(location) ?? owner : null,
            };
        }
        catch (ScriptRuntimeException failure)
        {
            // A run that was broken off is in no state to go on with.
            _context = null;
            _failures.Add(failure);
            return Failed(template, clause, owner);
        }
    }

    private TemplateContext NewContext()
    {
        var context = engine.NewContext(run, model);
        context.FailureHandler = failure =>
        {
            if (_failures.Exists(known => known.Span == failure.Span)) return true;
            if (_failures.Count == MostFailures) return false;
            _failures.Add(failure);
            return true;
        };
        return context;
    }

    private MarkdownSource Failed(Template template, EffectiveClause? clause, TextOwner owner)
    {
        foreach (var failure in _failures)
        {
            if (failure is ExpansionFailure { Finding: var finding }) run.Found.Add(engine.Library.Locate(finding));
            else if (SchoolLacks.Find(failure, run.Copy.School) is { } lack) run.Found.Add(engine.Library.Locate(lack));
            else run.Found.AddRange(TemplateDiagnostics.From(failure).Select(engine.Library.Locate));
        }

        return Empty(template, clause, owner);
    }

    private static MarkdownSource Empty(Template template, EffectiveClause? clause, TextOwner owner) =>
        new("", new DirectSourceMapping(template.Source), clause?.Id, owner);
}
