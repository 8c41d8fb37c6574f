using System.Text;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Syntax;

internal sealed class BinaryExpression(Expression left, BinaryOperator operation, TemplateSpan operatorSpan, Expression right)
    : Expression(left.Span.Through(right.Span))
{
    public override SyntaxForm Form => SyntaxForm.Binary;

    public override object? Evaluate(TemplateContext context)
    {
        context.EnsureStack(Span);
        object? leftValue = left.Evaluate(context);
        switch (operation)
        {
            case BinaryOperator.And:
                return TemplateContext.IsTrue(leftValue) && TemplateContext.IsTrue(right.Evaluate(context)) ? Boxed.True : Boxed.False;
            case BinaryOperator.Or:
                return TemplateContext.IsTrue(leftValue) || TemplateContext.IsTrue(right.Evaluate(context)) ? Boxed.True : Boxed.False;
        }

        object? rightValue = right.Evaluate(context);
        return operation switch
        {
            BinaryOperator.Coalesce => leftValue ?? rightValue,
            BinaryOperator.NotNullThen => leftValue is null ? leftValue : rightValue,
            _ => BinaryOperation.Evaluate(context, operatorSpan, operation, new Operand(leftValue, left.Span), new Operand(rightValue, right.Span)),
        };
    }

    public override void Print(StringBuilder target)
    {
        left.Print(target);
        string text = operation.ToSource();
        target.Append(operation == BinaryOperator.Subtract ? " - " : text);
        right.Print(target);
    }
}
