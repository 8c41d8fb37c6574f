using System.Text;
using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Syntax;

/// <summary><c>target = value</c>, <c>target += value</c> and the like. Gives nothing.</summary>
internal sealed class AssignExpression(TemplateSpan span, Expression target, Token operation, BinaryOperator? compound, Expression value, string text)
    : Expression(span)
{
    public override SyntaxForm Form => SyntaxForm.Assign;

    public override object? Evaluate(TemplateContext context)
    {
        object? result = value.Evaluate(context);
        if (target is not PathExpression path) throw context.Failure(target.Span, "Unsupported target expression for assignment.");
        if (compound is { } binary)
        {
            object? left = target.Evaluate(context);
            result = BinaryOperation.Evaluate(context, Span, binary, new Operand(left, target.Span), new Operand(result, value.Span));
        }

        path.Set(context, result);
        return null;
    }

    public override void Print(StringBuilder builder)
    {
        target.Print(builder);
        builder.Append(operation.Type == TokenType.Equal ? "=" : text);
        value.Print(builder);
    }
}
