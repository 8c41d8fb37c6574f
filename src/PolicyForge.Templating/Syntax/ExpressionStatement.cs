using System.Text;

namespace PolicyForge.Templating.Syntax;

internal sealed class ExpressionStatement(Expression expression) : Statement(expression.Span)
{
    public Expression Expression { get; } = expression;

    public override object? Evaluate(TemplateContext context)
    {
        object? result = Expression.Evaluate(context);
        return result is BlockStatement block ? block.Evaluate(context) : result;
    }

    public override void Print(StringBuilder target) => Expression.Print(target);
}
