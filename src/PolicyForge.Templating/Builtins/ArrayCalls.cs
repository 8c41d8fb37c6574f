namespace PolicyForge.Templating.Builtins;

/// <summary>Functions that call a function for each item.</summary>
internal static class ArrayCalls
{
    public static void AddTo(ScriptObject module)
    {
        module.Import("any", "sequence? list, any function, params arguments", Any);
        module.Import("each", "sequence? list, any function", Each);
        module.Import("filter", "sequence? list, any function", Filter);
    }

    private static ScriptFunction FunctionOf(TemplateCall call) => call[1] as ScriptFunction
        ?? throw new ArgumentException($"The parameter `{call.Context.ToText(call.Span, call[1])}` is not a function. Maybe prefix it with @?", "function");

    private static object? Each(TemplateCall call)
    {
        if (call[0] is null) return null;
        if (call[1] is null) return call[0];
        var function = FunctionOf(call);
        return ArrayFunctions.Range(call, ArrayFunctions.Items(call, 0).Select(i => call.Context.Calls.InvokeWith(call.Span, function, i)));
    }

    private static object? Filter(TemplateCall call)
    {
        if (call[0] is null) return null;
        if (call[1] is null) return call[0];
        var function = FunctionOf(call);
        return ArrayFunctions.Range(call, ArrayFunctions.Items(call, 0).Where(i => TemplateContext.IsTrue(call.Context.Calls.InvokeWith(call.Span, function, i))));
    }

    private static object Any(TemplateCall call)
    {
        if (call[0] is null || call[1] is null) return Boxed.False;
        var function = FunctionOf(call);
        var rest = call.Rest.ToArray();
        return Boxed.Of(ArrayFunctions.Items(call, 0).Any(i => call.Context.Calls.InvokeWith(call.Span, function, [i, .. rest]) is true));
    }
}
