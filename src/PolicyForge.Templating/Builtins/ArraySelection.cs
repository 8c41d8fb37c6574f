namespace PolicyForge.Templating.Builtins;

/// <summary>Functions that take items out of a list or look into it.</summary>
internal static class ArraySelection
{
    public static void AddTo(ScriptObject module)
    {
        module.Import("first", "sequence? list", call => ArrayFunctions.Items(call, 0).FirstOrDefault());
        module.Import("last", "sequence? list", call => ArrayFunctions.Items(call, 0).LastOrDefault());
        module.Import("limit", "sequence? list, int count", call => call[0] is null ? null : ArrayFunctions.Range(call, ArrayFunctions.Items(call, 0).Take(call.Integer(1))));
        module.Import("offset", "sequence? list, int index", call => call[0] is null ? null : ArrayFunctions.Range(call, ArrayFunctions.Items(call, 0).Skip(call.Integer(1))));
        module.Import("size", "sequence? list", call => ArrayFunctions.Items(call, 0).Count());
        module.Import("contains", "sequence? list, any item", call => Boxed.Of(ArrayFunctions.Items(call, 0).Any(i => Same(i, call[1]))));
        module.Import("map", "any list, any member", Map);
        module.Import("cycle", "list? list, any group = null", Cycle);
    }

    private static bool Same(object? item, object? wanted) =>
        Equals(item, wanted) || (item is MarkdownText or string && wanted is MarkdownText or string && string.Equals(item.ToString(), wanted.ToString(), StringComparison.Ordinal));

    private static object? Map(TemplateCall call)
    {
        if (call[0] is null || call[1] is null) return null;
        string member = call.Context.ToText(call.Span, call[1]);
        var items = call[0] is ScriptObject single ? [single] : ArrayFunctions.Items(call, 0);
        return ArrayFunctions.Range(call, Members(call, items, member));
    }

    private static IEnumerable<object?> Members(TemplateCall call, IEnumerable<object?> items, string member)
    {
        foreach (object? item in items)
        {
            if (item is ScriptObject value)
            {
                if (value.Contains(member)) yield return value[member];
            }
            else if (item is not null && call.Context.GetMember(call.Span, item, member) is { } found)
            {
                yield return found;
            }
        }
    }

    private static object? Cycle(TemplateCall call)
    {
        if (call.List(0) is not { Count: > 0 } list) return null;
        object key = ("array.cycle", call.Context.ToText(call.Span, call[1] ?? string.Join(',', list.Select(i => call.Context.ToText(call.Span, i)))));
        int index = call.Context.Tags.TryGetValue(key, out object? stored) ? (int)stored! % list.Count : 0;
        call.Context.Tags[key] = index + 1;
        return list[index];
    }
}
