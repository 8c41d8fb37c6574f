using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating;

/// <summary>Templates that run inside others.</summary>
public sealed partial class TemplateContext
{
    /// <summary>Finds, parses and runs a template by name; the text it prints counts as ready for the output.</summary>
    /// <param name="span">The call that includes it.</param>
    /// <param name="name">The name, as the loader knows it.</param>
    /// <param name="arguments">What the template sees as <c>$</c>: item 0 is the name, named arguments are members.</param>
    public object Include(TemplateSpan span, string name, ScriptArray arguments)
    {
        var template = FindTemplate(span, name, out string path);
        string? indent = Output.Indent;
        Output.Indent = null;
        _includes.Push(new IncludeFrame(path, span));
        Scopes.PushFunction(null, arguments, null);
        try
        {
            foreach (var (key, value) in arguments.Members) Scopes.SetLocal(key, value);
            return CaptureOutput(() => template.Print(this));
        }
        finally
        {
            Scopes.PopFunction(null);
            _includes.Pop();
            Flow = Flow.None;
            Output.Indent = indent;
            if (indent is not null) Output.ForgetNewLine();
        }
    }

    private Template FindTemplate(TemplateSpan span, string name, out string path)
    {
        if (TemplateLoader is null)
        {
            throw Failure(span, $"Unable to include <{name}>. No TemplateLoader registered in TemplateContext.TemplateLoader");
        }

        try
        {
            path = TemplateLoader.GetPath(this, span, name) ?? throw Failure(span, $"Include template path is null for `{name}");
        }
        catch (Exception error) when (error is not ScriptRuntimeException)
        {
            throw Failure(span, $"Unexpected exception while getting the path for the include name `{name}`");
        }

        if (!_templates.TryGetValue(path, out var template)) _templates[path] = template = LoadTemplate(span, path);
        return template;
    }

    private Template LoadTemplate(TemplateSpan span, string path)
    {
        var template = TemplateLoader is IParsedTemplateLoader parsed ? parsed.GetTemplate(path) : ParseTemplate(span, path);
        if (!template.HasErrors) return template;
        throw new ScriptParserRuntimeException(span, $"Error while parsing template `{path}`", template.Messages)
        {
            Includes = IncludeChain,
        };
    }

    private Template ParseTemplate(TemplateSpan span, string path)
    {
        string? text;
        try
        {
            text = TemplateLoader!.Load(this, span, path);
        }
        catch (Exception error) when (error is not ScriptRuntimeException)
        {
            throw Failure(span, $"Unexpected exception while creating template from path `{path}`");
        }

        if (text is null) throw Failure(span, $"The result of including `{path}` cannot be null");
        return Template.Parse(text, path, ParserOptions);
    }
}
