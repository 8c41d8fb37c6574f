namespace PolicyForge.Templating.Runtime;

/// <summary>Operators beside <c>empty</c>.</summary>
internal static class EmptyOperation
{
    public static object Evaluate(TemplateContext context, BinaryOperator operation, object? left, object? right)
    {
        bool same = left is EmptyValue ? right is EmptyValue || IsEmpty(context, right) : IsEmpty(context, left);
        return operation switch
        {
            BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual => Boxed.Of(same),
            BinaryOperator.NotEqual => Boxed.Of(!same),
            BinaryOperator.Less or BinaryOperator.Greater => Boxed.False,
            _ => EmptyValue.Instance,
        };
    }

    private static bool IsEmpty(TemplateContext context, object? value) => value is null || context.IsEmpty(value) is true;
}
