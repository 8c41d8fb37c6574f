using System.Numerics;

namespace PolicyForge.Templating.Runtime;

/// <summary>What the operators do with their two values. <c>&amp;&amp;</c>, <c>||</c>, <c>??</c> and <c>?!</c> are decided before.</summary>
internal static class BinaryOperation
{
    public static object? Evaluate(TemplateContext context, TemplateSpan span, BinaryOperator operation, Operand left, Operand right)
    {
        try
        {
            return Dispatch(context, span, operation, left, right);
        }
        catch (Exception error) when (error is ArithmeticException or FormatException or InvalidCastException or ArgumentException)
        {
            throw context.Failure(span, error.Message);
        }
    }

    private static object? Dispatch(TemplateContext context, TemplateSpan span, BinaryOperator operation, Operand left, Operand right)
    {
        if (operation is BinaryOperator.RangeInclude or BinaryOperator.RangeExclude) return Range(context, span, operation, left, right);
        if (left.Value is EmptyValue || right.Value is EmptyValue) return EmptyOperation.Evaluate(context, operation, left.Value, right.Value);
        if (left.Value is string or MarkdownText || right.Value is string or MarkdownText)
        {
            return StringOperation.Evaluate(context, span, operation, left, right);
        }

        if (left.Value is null || right.Value is null) return OfNull(operation, left.Value, right.Value);
        if (left.Value is ScriptArray or ScriptRange || right.Value is ScriptArray or ScriptRange)
        {
            return ArrayOperation.Evaluate(context, span, operation, left, right);
        }

        return OfScalars(context, span, operation, left.Value, right.Value);
    }

    private static object? OfNull(BinaryOperator operation, object? left, object? right) => operation switch
    {
        BinaryOperator.Equal => Boxed.Of(left is null && right is null),
        BinaryOperator.NotEqual => Boxed.Of(left is not null || right is not null),
        _ when operation.IsComparison() => Boxed.False,
        _ => null,
    };

    private static object? OfScalars(TemplateContext context, TemplateSpan span, BinaryOperator operation, object left, object right)
    {
        if (Numbers.IsNumberOrBoolean(left) && Numbers.IsNumberOrBoolean(right)) return NumberOperation.Evaluate(context, span, operation, left, right);
        if (left is DateTime or TimeSpan && right is DateTime or TimeSpan && DateOperation.Evaluate(context, span, operation, left, right) is { } result)
        {
            return result;
        }

        if (operation == BinaryOperator.Equal) return Boxed.Of(Equals(left, right));
        if (operation == BinaryOperator.NotEqual) return Boxed.Of(!Equals(left, right));
        string types = $"`{context.ToText(span, left)}/{context.TypeName(left)}` {operation.ToSource()} `{context.ToText(span, right)}/{context.TypeName(right)}`";
        throw context.Failure(span, $"Unsupported types {types} for binary operation");
    }

    private static object? Range(TemplateContext context, TemplateSpan span, BinaryOperator operation, Operand left, Operand right)
    {
        if (left.Value is null || right.Value is null) return null;
        bool whole = left.Value is int or long or BigInteger && right.Value is int or long or BigInteger;
        if (!whole)
        {
            if (left.Value is string || right.Value is string) return StringOperation.Evaluate(context, span, operation, left, right);
            if (left.Value is ScriptArray or ScriptRange || right.Value is ScriptArray or ScriptRange)
            {
                return ArrayOperation.Evaluate(context, span, operation, left, right);
            }

            return OfScalars(context, span, operation, left.Value, right.Value);
        }

        var first = Numbers.ToBig(left.Value);
        var last = Numbers.ToBig(right.Value);
        var length = BigInteger.Abs(last - first) + (operation == BinaryOperator.RangeInclude ? 1 : 0);
        if (context.LoopLimit > 0 && length > context.LoopLimit)
        {
            throw context.Failure(span, $"Range expression exceeds LoopLimit `{context.LoopLimit}`.");
        }

        return new ScriptRange(Count(first, last > first ? 1 : -1, length));
    }

    private static IEnumerable<object?> Count(BigInteger first, int step, BigInteger length)
    {
        for (var i = BigInteger.Zero; i < length; i++) yield return Numbers.Fit(first + (i * step));
    }
}
