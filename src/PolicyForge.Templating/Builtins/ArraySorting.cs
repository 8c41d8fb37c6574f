using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Builtins;

/// <summary><c>array.sort</c>: stable, by value or by a member.</summary>
internal static class ArraySorting
{
    public static void AddTo(ScriptObject module) => module.Import("sort", "any list, string? member = null", Sort);

    private static object Sort(TemplateCall call)
    {
        if (call[0] is null) return ScriptRange.Empty;
        var items = call.Context.Iterate(ArrayFunctions.Items(call, 0), call.Span);
        string? member = call.TextOrNull(1);
        var order = Comparer<object?>.Create((a, b) => Compare(call, a, b));
        return new ScriptArray(string.IsNullOrEmpty(member) ? items.Order(order) : items.OrderBy(i => Key(call, i, member), order));
    }

    /// <summary>A member by its whole name, or else by the path that dots in it make.</summary>
    private static object? Key(TemplateCall call, object? item, string member)
    {
        if (item is null) return null;
        object? direct = call.Context.GetMember(call.Span, item, member);
        if (direct is not null || !member.Contains('.')) return direct;
        object? current = item;
        foreach (string part in member.Split('.'))
        {
            if (current is null) return null;
            current = call.Context.GetMember(call.Span, current, part);
        }

        return current;
    }

    private static int Compare(TemplateCall call, object? left, object? right)
    {
        if (left is null || right is null) return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        if (left is MarkdownText { Value: var markedLeft }) left = markedLeft;
        if (right is MarkdownText { Value: var markedRight }) right = markedRight;
        if (left is string a && right is string b) return CompareText(a, b);
        if (Numbers.IsNumber(left) && Numbers.IsNumber(right))
        {
            var first = new Operand(left, call.Span);
            var second = new Operand(right, call.Span);
            if (BinaryOperation.Evaluate(call.Context, call.Span, BinaryOperator.Less, first, second) is true) return -1;
            return BinaryOperation.Evaluate(call.Context, call.Span, BinaryOperator.Greater, first, second) is true ? 1 : 0;
        }

        if (left.GetType() == right.GetType() && left is IComparable comparable) return comparable.CompareTo(right);
        throw new ArgumentException("At least one object must implement IComparable.", "list");
    }

    /// <summary>Words as a reader sorts them: letters before case, lower case first.</summary>
    private static int CompareText(string left, string right)
    {
        int order = string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : -string.CompareOrdinal(left, right);
    }
}
