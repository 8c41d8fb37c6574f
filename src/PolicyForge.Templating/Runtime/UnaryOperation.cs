using System.Numerics;

namespace PolicyForge.Templating.Runtime;

/// <summary>Signs, <c>++</c> and <c>--</c>.</summary>
internal static class UnaryOperation
{
    public static object? Sign(TemplateContext context, TemplateSpan span, bool negate, object? value)
    {
        if (!negate && Numbers.IsNumber(value)) return value;
        return value switch
        {
            null => null,
            int number => unchecked(-number),
            long number => unchecked(-number),
            BigInteger number => Numbers.Fit(-number),
            double number => -number,
            float number => -number,
            decimal number => -number,
            bool flag => negate ? (flag ? -1 : 0) : (flag ? 1 : 0),
            _ => throw NotANumber(context, span, value),
        };
    }

    public static object? Step(TemplateContext context, TemplateSpan span, bool decrement, object? value, TemplateSpan operandSpan)
    {
        if (value is null) throw context.Failure(span, $"Operator `{(decrement ? "--" : "++")}` is not supported");
        if (!Numbers.IsNumber(value)) throw NotANumber(context, span, value);
        var operation = decrement ? BinaryOperator.Subtract : BinaryOperator.Add;
        return BinaryOperation.Evaluate(context, span, operation, new Operand(value, operandSpan), new Operand(1, operandSpan));
    }

    private static ScriptRuntimeException NotANumber(TemplateContext context, TemplateSpan span, object? value) => context.Failure(
        span, $"Unexpected value `{context.ToText(span, value)} / Type: {context.TypeName(value)}`. Cannot negate(-)/positive(+) a non-numeric value");
}
