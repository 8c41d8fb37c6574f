namespace PolicyForge.Templating.Tests;

/// <summary>A run as <c>template render</c> has it, with a fixed clock and chance.</summary>
internal static class Contexts
{
    public static TemplateContext Create(ITemplateLoader? loader = null, ScriptObject? model = null)
    {
        var context = new TemplateContext { Clock = new DateTime(2026, 9, 1, 9, 30, 0), Random = new Random(1), TemplateLoader = loader };
        context.PushGlobal(model ?? []);
        return context;
    }

    /// <summary>What a template prints, or its errors as the command line shows them.</summary>
    public static string Run(string text, TemplateContext context)
    {
        var template = Template.Parse(text, "main");
        if (template.HasErrors) return string.Join('\n', template.Messages);
        try
        {
            return template.Render(context);
        }
        catch (ScriptRuntimeException error)
        {
            return error.Message;
        }
    }
}
