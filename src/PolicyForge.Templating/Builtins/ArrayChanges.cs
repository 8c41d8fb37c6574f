namespace PolicyForge.Templating.Builtins;

/// <summary>Functions that give an array with other items; the one they are given stays as it is.</summary>
internal static class ArrayChanges
{
    public static void AddTo(ScriptObject module)
    {
        module.Import("add", "sequence? list, any value", call => new ScriptArray(ArrayFunctions.Items(call, 0).Append(call[1])));
        module.Import("add_range", "sequence? list1, sequence? list2", Concat);
        module.Import("concat", "sequence? list1, sequence? list2", Concat);
        module.Import("compact", "sequence? list", call => ArrayFunctions.Range(call, ArrayFunctions.Items(call, 0).Where(i => i is not null)));
        module.Import("insert_at", "sequence? list, int index, any value", InsertAt);
        module.Import("remove_at", "list? list, int index", RemoveAt);
        module.Import("reverse", "sequence? list", call => ArrayFunctions.Range(call, ArrayFunctions.Items(call, 0).Reverse()));
        module.Import("uniq", "sequence? list", call => ArrayFunctions.Range(call, ArrayFunctions.Items(call, 0).Distinct()));
        module.Import("join", "sequence? list, string? delimiter, function? function = null", Join);
    }

    private static ScriptRange Concat(TemplateCall call) =>
        ArrayFunctions.Range(call, ArrayFunctions.Items(call, 0).Concat(ArrayFunctions.Items(call, 1)));

    private static ScriptArray InsertAt(TemplateCall call)
    {
        var result = new ScriptArray(ArrayFunctions.Items(call, 0));
        int index = Math.Max(0, call.Integer(1));
        int limit = call.Context.LoopLimit;
        if (limit > 0 && index - result.Count > limit)
        {
            throw call.Failure($"Exceeding number of iteration limit `{limit}` for internal iteration.");
        }

        while (result.Count < index) result.Add(null);
        result.Insert(index, call[2]);
        return result;
    }

    private static ScriptArray RemoveAt(TemplateCall call)
    {
        var result = new ScriptArray(call.List(0) ?? []);
        int index = call.Integer(1);
        if (index < 0) index += result.Count;
        if (index >= 0 && index < result.Count) result.RemoveAt(index);
        return result;
    }

    private static object Join(TemplateCall call)
    {
        var context = call.Context;
        if (call[0] is null) return "";
        var joined = new MarkedTextBuilder(context);
        long length = 0;
        bool first = true;
        foreach (object? item in context.Iterate(ArrayFunctions.Items(call, 0), call.Span))
        {
            object? value = item;
            if (call[2] is ScriptFunction function) value = context.Calls.InvokeWith(call.Span, function, item);
            if (!first) joined.Append(call.Span, call[1]);
            first = false;
            length += call.Text(1).Length + context.ToText(call.Span, value).Length;
            if (context.LimitToString > 0 && length > context.LimitToString)
            {
                throw call.Failure($"Joined string exceeds LimitToString `{context.LimitToString}`.");
            }

            joined.Append(call.Span, value);
        }

        return joined.ToValue();
    }
}
