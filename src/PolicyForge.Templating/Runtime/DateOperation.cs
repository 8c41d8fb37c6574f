namespace PolicyForge.Templating.Runtime;

/// <summary>Dates and spans of time beside operators.</summary>
internal static class DateOperation
{
    /// <summary>The result, or null where these two have no such operator.</summary>
    public static object? Evaluate(TemplateContext context, TemplateSpan span, BinaryOperator operation, object left, object right) => (left, right) switch
    {
        (DateTime a, DateTime b) when operation == BinaryOperator.Subtract => a - b,
        (DateTime a, DateTime b) when operation.IsComparison() => Boxed.Of(Comparison.Holds(operation, a.CompareTo(b))),
        (DateTime a, TimeSpan b) when operation == BinaryOperator.Add => a + b,
        (DateTime a, TimeSpan b) when operation == BinaryOperator.Subtract => a - b,
        (TimeSpan a, TimeSpan b) when operation == BinaryOperator.Add => a + b,
        (TimeSpan a, TimeSpan b) when operation == BinaryOperator.Subtract => a - b,
        (TimeSpan a, TimeSpan b) when operation.IsComparison() => Boxed.Of(Comparison.Holds(operation, a.CompareTo(b))),
        (DateTime, _) => throw context.Failure(span, $"The operator `{operation}` is not supported for DateTime"),
        _ => null,
    };
}
