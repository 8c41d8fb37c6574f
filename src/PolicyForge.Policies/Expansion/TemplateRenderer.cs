using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;
using PolicyForge.Policies.Clauses;
using PolicyForge.Policies.Composition;
using PolicyForge.Policies.Workspaces;
using PolicyForge.Templating;

namespace PolicyForge.Policies.Expansion;

/// <summary>Runs templates within their limits; what goes wrong becomes findings, and the text empty.</summary>
internal sealed class TemplateRenderer
{
    private const int MostSteps = 2_000_000;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan MostRegexTime = TimeSpan.FromSeconds(1);

    private readonly Workspace _workspace;
    private readonly TemplateLibrary _library;
    private readonly ScriptObject _functions = [];
    private readonly ScriptObject _builtins;

    public TemplateRenderer(Workspace workspace, BrokenSources broken, TemplateLibrary library)
    {
        _workspace = workspace;
        _library = library;
        new ClauseFunctions(workspace, broken).AddTo(_functions);
        WordFunctions.AddTo(_functions);
        _functions.IsReadOnly = true;
        _builtins = SharedBuiltins();
    }

    /// <summary>A run for one copy. The clock and chance stay out of reach: the same sources give the same text.</summary>
    public TemplateContext NewContext(ExpansionRun run, ScriptObject model)
    {
        var context = new TemplateContext(_builtins)
        {
            StrictVariables = true,
            TracksSources = true,
            Escaper = DataEscaper.Instance,
            TemplateLoader = new IncludeLoader(_workspace, _library, run),
            StepLimit = MostSteps,
            RegexTimeOut = MostRegexTime,
        };
        context.SetTimeLimit(MostTime);
        context.PushGlobal(_functions);
        context.PushGlobal(model);
        run.AttachTo(context);
        return context;
    }

    public MarkdownSource Render(Template template, TemplateContext context, ExpansionRun run, EffectiveClause? clause, TextOwner owner)
    {
        // Names that a template sets are its own: no clause sees another's.
        context.PushGlobal([]);
        try
        {
            if (template.HasErrors) run.Found.AddRange(template.Diagnostics.Select(_library.Locate));
            else return MappedSource(template.RenderMapped(context), clause, owner);
        }
        catch (ExpansionFailure failure)
        {
            run.Found.Add(_library.Locate(failure.Finding));
        }
        catch (ScriptRuntimeException failure)
        {
            run.Found.AddRange(TemplateDiagnostics.From(failure).Select(_library.Locate));
        }
        finally
        {
            context.PopGlobal();
        }

        return new MarkdownSource("", new DirectSourceMapping(template.Source), clause?.Id, owner);
    }

    private MarkdownSource MappedSource(RenderedTemplate rendered, EffectiveClause? clause, TextOwner owner) =>
        new(rendered.Text, new RenderedMapping(rendered.Map!, _library, _workspace.Revision), clause?.Id, owner);

    /// <summary>The functions of the language, closed to changes, so that runs need no copy each.</summary>
    private static ScriptObject SharedBuiltins()
    {
        var builtins = new TemplateContext().Builtins;
        foreach (object? module in builtins.Values)
        {
            if (module is ScriptObject members) members.IsReadOnly = true;
        }

        builtins.IsReadOnly = true;
        return builtins;
    }

    private sealed class DataEscaper : ITextEscaper
    {
        public static DataEscaper Instance { get; } = new();

        public string Escape(string text) => Documents.Markdown.MarkdownEscaper.Escape(text);
    }
}
