namespace PolicyForge.Templating.Runtime;

/// <summary>Operators of which one side is a list.</summary>
internal static class ArrayOperation
{
    public static object? Evaluate(TemplateContext context, TemplateSpan span, BinaryOperator operation, Operand left, Operand right)
    {
        var leftList = AsList(left.Value);
        var rightList = AsList(right.Value);
        switch (operation)
        {
            case BinaryOperator.ShiftLeft when leftList is not null:
                return Keep(context, span, left.Value, leftList.Append(right.Value));
            case BinaryOperator.ShiftRight when rightList is not null:
                return Keep(context, span, right.Value, rightList.Prepend(left.Value));
            case BinaryOperator.Multiply when leftList is not null != rightList is not null:
                return leftList is not null ? Repeat(context, left, leftList, right) : Repeat(context, right, rightList!, left);
            case BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulus when leftList is not null && rightList is null:
                return Part(context, operation, left, leftList, right);
            case BinaryOperator.Add when leftList is not null && rightList is not null:
                return Keep(context, span, left.Value, leftList.Concat(rightList));
        }

        if (operation.IsComparison() && leftList is not null && rightList is not null) return Compare(context, span, operation, leftList, rightList);
        if (operation is BinaryOperator.Equal or BinaryOperator.NotEqual) return Boxed.Of(operation == BinaryOperator.NotEqual);
        string side = leftList is null ? " Expecting an array for the left argument." : " Expecting an array for the right argument.";
        string types = $"{context.TypeName(left.Value)} and {context.TypeName(right.Value)}";
        throw context.Failure(span, $"The operator `{operation.ToSource()}` is not supported between {types}.{(leftList is not null && rightList is not null ? "" : side)}");
    }

    private static IEnumerable<object?>? AsList(object? value) => value switch
    {
        ScriptArray array => array,
        ScriptRange range => range,
        _ => null,
    };

    /// <summary>Arrays give arrays, ranges give ranges; the items are produced at once, so that ranges over ranges do not pile up.</summary>
    private static object Keep(TemplateContext context, TemplateSpan span, object? source, IEnumerable<object?> items) =>
        source is ScriptArray ? new ScriptArray(context.IterateArray(items, span)) : new ScriptRange(context.Iterate(items, span).ToList());

    private static object Repeat(TemplateContext context, Operand list, IEnumerable<object?> items, Operand times)
    {
        int count = context.ToInteger(times.Span, times.Value);
        if (count < 0) throw context.Failure(times.Span, $" Integer {count} cannot be negative when multiplying");
        var unit = context.Iterate(items, list.Span).ToList();
        if (context.LoopLimit > 0 && (long)unit.Count * count > context.LoopLimit)
        {
            throw context.Failure(times.Span, $"Exceeding number of iteration limit `{context.LoopLimit}` for internal iteration.");
        }

        return Keep(context, list.Span, list.Value, Enumerable.Repeat(unit, count).SelectMany(u => u));
    }

    private static object Part(TemplateContext context, BinaryOperator operation, Operand list, IEnumerable<object?> items, Operand divisor)
    {
        int count = context.ToInteger(divisor.Span, divisor.Value);
        if (count == 0) throw context.Failure(divisor.Span, "Cannot divide by 0");
        var all = context.Iterate(items, list.Span).ToList();
        return operation == BinaryOperator.Modulus
            ? Keep(context, list.Span, list.Value, all.Where((_, i) => (i + 1) % count == 0))
            : Keep(context, list.Span, list.Value, all.Take(all.Count / count));
    }

    private static object Compare(TemplateContext context, TemplateSpan span, BinaryOperator operation, IEnumerable<object?> left, IEnumerable<object?> right)
    {
        context.EnsureStack(span);
        var first = context.Iterate(left, span).ToList();
        var second = context.Iterate(right, span).ToList();
        if (first.Count != second.Count)
        {
            return Boxed.Of(Comparison.Holds(operation, first.Count.CompareTo(second.Count)));
        }

        context.EnterComparison(span);
        try
        {
            bool any = operation == BinaryOperator.NotEqual;
            for (int i = 0; i < first.Count; i++)
            {
                bool holds = BinaryOperation.Evaluate(context, span, operation, new Operand(first[i], span), new Operand(second[i], span)) is true;
                if (holds == any) return Boxed.Of(any);
            }

            return Boxed.Of(!any);
        }
        finally
        {
            context.LeaveComparison();
        }
    }
}
