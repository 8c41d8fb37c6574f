using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Templating;

/// <summary>A parsed template. It never changes, and threads may render it at once, each with a context of its own.</summary>
public sealed class Template
{
    internal Template(SourceText source, Scriban.Template parsed, ImmutableArray<LogMessage> messages)
    {
        Source = source;
        Parsed = parsed;
        Messages = messages;
    }

    public SourceText Source { get; }

    public bool HasErrors => !Messages.IsEmpty;

    /// <summary>What is wrong with the template, in the order found.</summary>
    public ImmutableArray<LogMessage> Messages { get; }

    /// <summary>The messages as findings of PolicyForge (PF2001).</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. Messages.Select(m => TemplateDiagnostics.SyntaxError.At(m.Span.ToLocation(), m.Message))];

    internal Scriban.Template Parsed { get; }

    /// <summary>Parses a template. Errors are collected in <see cref="Messages"/>; nothing is thrown.</summary>
    /// <param name="text">The template.</param>
    /// <param name="sourceFilePath">The path that messages show.</param>
    public static Template Parse(string text, string? sourceFilePath = null, TemplateMode mode = TemplateMode.Default) =>
        Parse(new SourceText(sourceFilePath ?? "<input>", text), mode);

    public static Template Parse(SourceText source, TemplateMode mode = TemplateMode.Default) => TemplateParser.Parse(source, mode);

    /// <summary>Renders with an object whose members are the variables.</summary>
    public string Render(ScriptObject? model = null)
    {
        var context = new TemplateContext();
        context.PushGlobal(model ?? []);
        return Render(context);
    }

    /// <exception cref="InvalidOperationException">The template has errors.</exception>
    /// <exception cref="ScriptRuntimeException">It fails while it runs.</exception>
    public string Render(TemplateContext context) => RenderMapped(context).Text;

    /// <summary>Renders, with a source map where <see cref="TemplateContext.TracksSources"/> asks for one.</summary>
    public RenderedTemplate RenderMapped(TemplateContext context) => context.Run.Render(this);

    /// <summary>Renders; what goes wrong is a finding (PF2001, PF2002) with the includes that led to it.</summary>
    public Outcome<RenderedTemplate> TryRender(TemplateContext context)
    {
        if (HasErrors) return Outcome<RenderedTemplate>.Failed(Diagnostics);
        try
        {
            return Outcome<RenderedTemplate>.Of(RenderMapped(context));
        }
        catch (ScriptRuntimeException error)
        {
            return Outcome<RenderedTemplate>.Failed(TemplateDiagnostics.From(error));
        }
    }
}

/// <summary>What a template printed, and where it came from.</summary>
public sealed record RenderedTemplate(string Text, SourceMap? Map);
