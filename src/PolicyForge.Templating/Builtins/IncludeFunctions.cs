namespace PolicyForge.Templating.Builtins;

/// <summary><c>include</c>, <c>include_join</c> and <c>markdown</c>.</summary>
internal static class IncludeFunctions
{
    private const string TemplatePrefix = "tpl:";

    public static void AddTo(ScriptObject library)
    {
        library.Import("include", "params names", Include);
        library.Import("include_join", "any names, any separator, any begin = null, any end = null", IncludeJoin);
        library.Import("markdown", "any value", call => call[0] as MarkdownText ?? new MarkdownText(call.Context.ToText(call.Span, call[0])));
    }

    private static object Include(TemplateCall call)
    {
        if (call.Rest.Count == 0) throw call.Failure("Expecting at least the name of the template to include for the <include> function");
        return Include(call, call.Context.ToText(call.Span, call.Rest[0]), call.Rest);
    }

    private static object Include(TemplateCall call, string name, ScriptArray arguments)
    {
        if (name.Length == 0) throw call.Failure("Include template name cannot be null or empty");
        var context = call.Context;
        context.EnterInclude(call.Span);
        try
        {
            return context.Include(call.Span, name, arguments);
        }
        finally
        {
            context.LeaveInclude();
        }
    }

    private static object IncludeJoin(TemplateCall call)
    {
        var context = call.Context;
        var joined = new MarkedTextBuilder(context);
        var names = context.AsLoopSequence(call[0] ?? "") ?? throw call.Failure("Expecting a list of the names of templates for the <include_join> function");
        bool first = true;
        joined.Append(call.Span, Part(call, call[2]));
        foreach (object? item in context.Iterate(names, call.Span))
        {
            string name = context.ToText(call.Span, item);
            if (name.Length == 0) continue;
            if (!first) joined.Append(call.Span, Part(call, call[1]));
            first = false;
            joined.Append(call.Span, Include(call, name, [name]));
        }

        joined.Append(call.Span, Part(call, call[3]));
        return joined.ToValue();
    }

    /// <summary>A separator, or what the template it names prints.</summary>
    private static object? Part(TemplateCall call, object? part)
    {
        if (part is not string text || !text.StartsWith(TemplatePrefix, StringComparison.Ordinal)) return part;
        string name = text[TemplatePrefix.Length..];
        return Include(call, name, [name]);
    }
}
