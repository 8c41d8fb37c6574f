using System.Collections.Immutable;
using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary>Templates that run inside others, and code that templates make.</summary>
internal sealed partial class TemplateRun
{
    private readonly Stack<IncludeFrame> _includes = new();
    private readonly List<TemplateSpan> _madeCode = [];
    private MappedOutput? _included;
    private bool _isIncluding;

    public ImmutableArray<IncludeFrame> IncludeChain => [.. _includes];

    /// <summary>Finds and runs a template by name; the text it prints counts as ready for the output.</summary>
    public object Include(ScriptNode? caller, string? name, ScribanArray arguments)
    {
        if (string.IsNullOrEmpty(name)) throw Fail(caller, "Include template name cannot be null or empty");
        if (Context.TemplateLoader is null) throw Fail(caller, $"Unable to include <{name}>. No TemplateLoader registered in TemplateContext.TemplateLoader");
        var span = SpanOf(caller?.Span ?? CurrentSpan);
        var template = FindTemplate(caller, span, name, out string path);
        _includes.Push(new IncludeFrame(path, span));
        _isIncluding = true;
        try
        {
            RenderTemplate(template, arguments, caller);
            return _included!.ToValue();
        }
        finally
        {
            _isIncluding = false;
            _includes.Pop();
        }
    }

    public MarkdownText IncludeForHost(TemplateSpan span, string name) => Include(CurrentNode, name, [name]) switch
    {
        ReadyText ready => new MarkdownText(ready.Value) { Map = ready.Map },
        var text => new MarkdownText((string)text),
    };

    /// <summary>Runs code made by a template. Scriban's own functions wrap each failure in two more, which overflows the stack where they nest.</summary>
    public object? RunMade(ScriptNode? caller, string text, TemplateMode mode)
    {
        var template = Template.Parse(text, null, mode);
        var code = caller is ScriptFunctionCall { Arguments: [var first, ..] } ? first : caller;
        if (template.HasErrors) throw Fail(code, string.Join('\n', template.Messages));
        bool wasEnabled = EnableOutput;
        var output = new MappedOutput(this);
        EnterRecursive(caller);
        _madeCode.Add(SpanOf(code?.Span ?? CurrentSpan));
        if (mode == TemplateMode.ScriptOnly) EnableOutput = false;
        else PushOutput(output);
        try
        {
            object? result = base.Evaluate(template.Parsed.Page, false);
            if (mode == TemplateMode.ScriptOnly) return result;
            if (result is not null) Write(template.Parsed.Page!.Span, result);
        }
        finally
        {
            EnableOutput = wasEnabled;
            if (mode != TemplateMode.ScriptOnly) PopOutput();
            _madeCode.RemoveAt(_madeCode.Count - 1);
            ExitRecursive(caller);
        }

        return output.ToValue();
    }

    private Scriban.Template FindTemplate(ScriptNode? caller, TemplateSpan span, string name, out string path)
    {
        string problem = $"Unexpected exception while getting the path for the include name `{name}`";
        try
        {
            path = Context.TemplateLoader!.GetPath(Context, span, name) ?? throw Failure(span, $"Include template path is null for `{name}");
            if (CachedTemplates.TryGetValue(path, out var known)) return known;
            problem = $"Unexpected exception while creating template from path `{path}`";
            var template = Load(span, path);
            if (!template.HasErrors)
            {
                Learn(template.Source);
                return CachedTemplates[path] = template.Parsed;
            }

            throw new ScriptParserRuntimeException(span, $"Error while parsing template `{path}`", template.Messages) { Includes = IncludeChain };
        }
        catch (ScriptRuntimeException error)
        {
            throw new TemplateFailure(error);
        }
        catch (Exception error) when (error is not ScribanFailure)
        {
            // What it says names folders of the machine.
        }

        throw Fail(caller, problem);
    }

    private Template Load(TemplateSpan span, string path) => Context.TemplateLoader is IParsedTemplateLoader parsed
        ? parsed.GetTemplate(path)
        : Template.Parse(Context.TemplateLoader!.Load(Context, span, path) ?? throw Failure(span, $"The result of including `{path}` cannot be null"), path);

    /// <summary>Scriban gives included templates an output of its own; this puts a mapped one in its place.</summary>
    private object? EvaluateIncluded(ScriptNode page)
    {
        _isIncluding = false;
        var output = new MappedOutput(this);
        PushOutput(output);
        try
        {
            object? result = base.Evaluate(page, false);
            if (result is not null) Write(page.Span, result);
        }
        finally
        {
            PopOutput();
        }

        _included = output;
        return null;
    }
}
