using System.Text;

namespace PolicyForge.Templating.Runtime;

/// <summary>Operators of which one side is a string; the other becomes its text.</summary>
internal static class StringOperation
{
    public static object Evaluate(TemplateContext context, TemplateSpan span, BinaryOperator operation, Operand left, Operand right)
    {
        if (operation == BinaryOperator.Add)
        {
            var joined = new MarkedTextBuilder(context);
            joined.Append(left.Span, left.Value);
            joined.Append(right.Span, right.Value);
            context.CountText(span, joined.Length);
            return joined.ToValue();
        }

        if (operation == BinaryOperator.Multiply) return Repeat(context, left, right);
        if (!operation.IsComparison()) throw context.Failure(span, $"Operator `{operation.ToSource()}` is not supported on string objects");
        int order = string.CompareOrdinal(context.ToText(left.Span, left.Value), context.ToText(right.Span, right.Value));
        return Boxed.Of(Comparison.Holds(operation, order));
    }

    private static object Repeat(TemplateContext context, Operand left, Operand right)
    {
        bool textLeft = left.Value is string or MarkdownText;
        var (text, times) = textLeft ? (left, right) : (right, left);
        int count;
        try
        {
            count = context.ToInteger(times.Span, times.Value);
        }
        catch (ScriptRuntimeException)
        {
            const string message = "Expecting an integer. The operator `*` is not supported for the expression. Only working on string x int or int x string";
            throw context.Failure(times.Span, message);
        }

        if (count <= 0) return "";
        string unit = context.ToText(text.Span, text.Value);
        if (context.LimitToString > 0 && (long)unit.Length * count > context.LimitToString)
        {
            throw context.Failure(left.Span, $"String multiplication exceeds LimitToString `{context.LimitToString}`.");
        }

        context.CountText(left.Span, (long)unit.Length * count);
        string result = new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();
        return text.Value is MarkdownText ? new MarkdownText(result) : result;
    }
}

/// <summary>What an order of two values says about a comparison.</summary>
internal static class Comparison
{
    public static bool Holds(BinaryOperator operation, int order) => operation switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };
}
