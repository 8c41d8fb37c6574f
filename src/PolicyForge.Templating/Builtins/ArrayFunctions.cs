namespace PolicyForge.Templating.Builtins;

/// <summary>The <c>array</c> functions. Those that only select give ranges.</summary>
internal static class ArrayFunctions
{
    public static ScriptObject Build()
    {
        var module = new ScriptObject();
        ArrayChanges.AddTo(module);
        ArraySelection.AddTo(module);
        ArrayCalls.AddTo(module);
        ArraySorting.AddTo(module);
        return module;
    }

    /// <summary>A range of items, produced at once: ranges over ranges over ranges would use up the stack.</summary>
    public static ScriptRange Range(TemplateCall call, IEnumerable<object?> items) => new(call.Context.Iterate(items, call.Span).ToList());

    /// <summary>An argument as a sequence: null is empty, a single value a sequence of itself.</summary>
    public static IEnumerable<object?> Items(TemplateCall call, int index) => call[index] switch
    {
        null => [],
        ScriptArray array => array,
        IEnumerable<object?> range => call.Context.Iterate(range, call.SpanOf(index)),
        ScriptObject value => call.Context.AsLoopSequence(value)!,
        string or MarkdownText => call.Context.AsLoopSequence(call[index]!)!,
        var single => [single],
    };
}
