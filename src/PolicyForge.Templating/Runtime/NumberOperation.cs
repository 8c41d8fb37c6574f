using System.Numerics;

namespace PolicyForge.Templating.Runtime;

/// <summary>Arithmetic and comparison of numbers and booleans, in the wider of the two kinds.</summary>
internal static class NumberOperation
{
    /// <summary>Larger shifts would make numbers that take too much memory.</summary>
    private const int LargestShift = 1_048_576;

    public static object Evaluate(TemplateContext context, TemplateSpan span, BinaryOperator operation, object left, object right)
    {
        if (left is decimal || right is decimal) return OfDecimal(context, span, operation, Numbers.ToDecimal(left), Numbers.ToDecimal(right));
        if (left is double || right is double) return OfDouble(context, span, operation, Numbers.ToDouble(left), Numbers.ToDouble(right));
        if (left is float || right is float) return OfFloat(context, span, operation, (float)Numbers.ToDouble(left), (float)Numbers.ToDouble(right));
        if (left is BigInteger || right is BigInteger) return OfBig(context, span, operation, Numbers.ToBig(left), Numbers.ToBig(right), isBig: true);
        if (left is long || right is long) return OfBig(context, span, operation, Numbers.ToBig(left), Numbers.ToBig(right), isBig: false);
        if (left is int || right is int) return OfInt(context, span, operation, (int)Numbers.ToBig(left), (int)Numbers.ToBig(right));
        if (operation.IsComparison()) return Boxed.Of(Comparison.Holds(operation, ((bool)left).CompareTo((bool)right)));
        throw context.Failure(span, $"The operator `{operation.ToSource()}` is not valid for bool<->bool");
    }

    private static object OfInt(TemplateContext context, TemplateSpan span, BinaryOperator operation, long left, long right) => operation switch
    {
        BinaryOperator.Add => Numbers.Fit(left + right),
        BinaryOperator.Subtract => Numbers.Fit(left - right),
        BinaryOperator.Multiply => Numbers.Fit(left * right),
        BinaryOperator.Divide => (double)left / right,
        BinaryOperator.DivideRound => Numbers.Fit(left / right),
        BinaryOperator.Modulus => Numbers.Fit(left % right),
        BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight => Shift(context, span, operation, left, right),
        _ => Boxed.Of(Comparison.Holds(operation, left.CompareTo(right))),
    };

    private static object OfBig(TemplateContext context, TemplateSpan span, BinaryOperator operation, BigInteger left, BigInteger right, bool isBig)
    {
        switch (operation)
        {
            case BinaryOperator.Add: return Numbers.Fit(left + right);
            case BinaryOperator.Subtract: return Numbers.Fit(left - right);
            case BinaryOperator.Multiply:
                context.EnsureSize(span, left.GetBitLength() + right.GetBitLength());
                return Numbers.Fit(left * right);
            case BinaryOperator.Divide: return isBig ? Numbers.Fit(left / right) : (double)left / (double)right;
            case BinaryOperator.DivideRound: return Numbers.Fit(left / right);
            case BinaryOperator.Modulus: return Numbers.Fit(left % right);
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight: return Shift(context, span, operation, left, right);
            default: return Boxed.Of(Comparison.Holds(operation, left.CompareTo(right)));
        }
    }

    private static object Shift(TemplateContext context, TemplateSpan span, BinaryOperator operation, BigInteger left, BigInteger right)
    {
        if (BigInteger.Abs(right) > LargestShift)
        {
            throw context.Failure(span, $"Shift amount `{right}` exceeds maximum supported magnitude `{LargestShift}`.");
        }

        bool grows = operation == BinaryOperator.ShiftLeft == right > 0;
        if (grows) context.EnsureSize(span, left.GetBitLength() + (long)BigInteger.Abs(right));
        return Numbers.Fit(operation == BinaryOperator.ShiftLeft ? left << (int)right : left >> (int)right);
    }

    private static object OfDouble(TemplateContext context, TemplateSpan span, BinaryOperator operation, double left, double right) => operation switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => Math.Round(left / right),
        BinaryOperator.Modulus => left % right,
        BinaryOperator.ShiftLeft => left * Math.Pow(2, right),
        BinaryOperator.ShiftRight => left / Math.Pow(2, right),
        BinaryOperator.Equal => Boxed.Of(left == right),
        BinaryOperator.NotEqual => Boxed.Of(left != right),
        BinaryOperator.Less => Boxed.Of(left < right),
        BinaryOperator.LessOrEqual => Boxed.Of(left <= right),
        BinaryOperator.Greater => Boxed.Of(left > right),
        BinaryOperator.GreaterOrEqual => Boxed.Of(left >= right),
        _ => throw Unknown(context, span, operation, "double"),
    };

    private static object OfFloat(TemplateContext context, TemplateSpan span, BinaryOperator operation, float left, float right) => operation switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => (float)(int)(left / right),
        BinaryOperator.Modulus => left % right,
        BinaryOperator.ShiftLeft => left * MathF.Pow(2, right),
        BinaryOperator.ShiftRight => left / MathF.Pow(2, right),
        BinaryOperator.RangeInclude or BinaryOperator.RangeExclude => throw Unknown(context, span, operation, "float"),
        _ => OfDouble(context, span, operation, left, right),
    };

    private static object OfDecimal(TemplateContext context, TemplateSpan span, BinaryOperator operation, decimal left, decimal right) => operation switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => Math.Round(left / right),
        BinaryOperator.Modulus => left % right,
        BinaryOperator.ShiftLeft => left * (decimal)Math.Pow(2, (double)right),
        BinaryOperator.ShiftRight => left / (decimal)Math.Pow(2, (double)right),
        BinaryOperator.RangeInclude or BinaryOperator.RangeExclude => throw Unknown(context, span, operation, "decimal"),
        _ => Boxed.Of(Comparison.Holds(operation, left.CompareTo(right))),
    };

    private static ScriptRuntimeException Unknown(TemplateContext context, TemplateSpan span, BinaryOperator operation, string type) =>
        context.Failure(span, $"The operator `{operation.ToSource()}` is not implemented for {type}<->{type}");
}
