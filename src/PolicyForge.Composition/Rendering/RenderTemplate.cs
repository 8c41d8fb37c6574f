using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Templating;

namespace PolicyForge.Composition.Rendering;

/// <summary>The use case "template render": one template with plain data, without a workspace.</summary>
public static class RenderTemplate
{
    public static RenderResult Run(RenderRequest request)
    {
        var template = Template.Parse(request.Template, request.Mode);
        if (template.HasErrors) return new RenderResult(null, [.. template.Messages.Select(message => message.ToString())]);
        var context = new TemplateContext
        {
            StrictVariables = request.IsStrict,
            Escaper = request.EscapesMarkdown ? new DataEscaper() : null,
            TemplateLoader = request.IncludeFolder is { } folder ? new FolderTemplateLoader(folder) : null,
            Clock = request.Now,
            Random = new Random(0),
        };
        context.PushGlobal(request.Data);
        try
        {
            return new RenderResult(template.Render(context), []);
        }
        catch (ScriptRuntimeException error)
        {
            return new RenderResult(null, [error.Message, .. error.Includes.Select(frame => $"{frame.CallSpan} : included {frame.Path}")]);
        }
    }

    private sealed class DataEscaper : ITextEscaper
    {
        public string Escape(string text) => Documents.Markdown.MarkdownEscaper.Escape(text);
    }
}

/// <summary>What to render.</summary>
/// <param name="Template">Its path is what messages show.</param>
/// <param name="Data">Its members are the template's variables.</param>
/// <param name="IncludeFolder">Absolute path of the folder in which `include` looks; null allows none.</param>
/// <param name="Now">What `date.now` gives.</param>
public sealed record RenderRequest(SourceText Template, ScriptObject Data, string? IncludeFolder, DateTime Now)
{
    public TemplateMode Mode { get; init; } = TemplateMode.Default;

    /// <summary>True makes an unknown variable an error.</summary>
    public bool IsStrict { get; init; }

    /// <summary>True escapes what expressions print, so that it shows as it is in Markdown.</summary>
    public bool EscapesMarkdown { get; init; }
}

/// <summary>What a template printed, or why it did not.</summary>
/// <param name="Text">Null where there are errors.</param>
/// <param name="Errors">Lines of the form <c>source(line,col) : error : message</c>.</param>
public sealed record RenderResult(string? Text, ImmutableArray<string> Errors);
