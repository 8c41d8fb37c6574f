using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Templating.Parsing;
using PolicyForge.Templating.Runtime;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating;

/// <summary>A parsed template. It never changes, and threads may render it at once, each with a context of its own.</summary>
public sealed class Template
{
    private readonly BlockStatement? _frontMatter;
    private readonly BlockStatement? _body;

    private Template(SourceText source, ParsedPage page)
    {
        Source = source;
        _frontMatter = page.FrontMatter;
        _body = page.Body;
        Messages = page.Messages;
    }

    public SourceText Source { get; }

    public bool HasErrors => !Messages.IsEmpty;

    /// <summary>What is wrong with the template, in the order found.</summary>
    public ImmutableArray<LogMessage> Messages { get; }

    /// <summary>The messages as findings of PolicyForge (PF2001).</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. Messages.Select(m => TemplateDiagnostics.SyntaxError.At(m.Span.ToLocation(), m.Message))];

    /// <summary>Parses a template. Errors are collected in <see cref="Messages"/>; nothing is thrown.</summary>
    /// <param name="text">The template.</param>
    /// <param name="sourceFilePath">The path that messages show.</param>
    public static Template Parse(string text, string? sourceFilePath = null, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null) =>
        Parse(new SourceText(sourceFilePath ?? "<input>", text), parserOptions, lexerOptions);

    public static Template Parse(SourceText source, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null)
    {
        var parser = new Parser(source, parserOptions ?? ParserOptions.Default, lexerOptions ?? LexerOptions.Default);
        return new Template(source, parser.Run());
    }

    /// <summary>Evaluates a text that is code alone and gives its value.</summary>
    /// <exception cref="InvalidOperationException">The expression does not parse.</exception>
    /// <exception cref="ScriptRuntimeException">It fails.</exception>
    public static object? Evaluate(string expression, TemplateContext context) =>
        Parse(expression, null, null, new LexerOptions { Mode = TemplateMode.ScriptOnly }).Evaluate(context);

    /// <summary>Runs the template without output and gives the value of its last statement.</summary>
    public object? Evaluate(TemplateContext context)
    {
        bool wasEnabled = context.Output.IsEnabled;
        context.Output.IsEnabled = false;
        try
        {
            return Run(context);
        }
        finally
        {
            context.Output.IsEnabled = wasEnabled;
        }
    }

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
    public RenderedTemplate RenderMapped(TemplateContext context)
    {
        string? indent = context.Output.Indent;
        context.Output.Indent = null;
        context.Output.Push();
        (string Text, SourceMap? Map) printed = default;
        try
        {
            Print(context);
        }
        finally
        {
            printed = context.Output.Pop();
            context.Output.Indent = indent;
        }

        return new RenderedTemplate(printed.Text, printed.Map);
    }

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

    /// <summary>Runs the front matter alone, so that what it sets is known to the context.</summary>
    public object? EvaluateFrontMatter(TemplateContext context)
    {
        object? result = _frontMatter?.Evaluate(context);
        context.Flow = Flow.None;
        return result;
    }

    /// <summary>Runs the template and prints the value with which a <c>ret</c> ended it.</summary>
    internal void Print(TemplateContext context)
    {
        if (Run(context) is { } last) context.Output.WriteValue(_body!.Span, last);
    }

    internal object? Run(TemplateContext context)
    {
        if (_body is null || HasErrors)
        {
            throw new InvalidOperationException($"The template has errors: {string.Join('\n', Messages)}");
        }

        try
        {
            return _body.Evaluate(context);
        }
        finally
        {
            context.Flow = Flow.None;
        }
    }
}

/// <summary>What a template printed, and where it came from.</summary>
public sealed record RenderedTemplate(string Text, SourceMap? Map);
