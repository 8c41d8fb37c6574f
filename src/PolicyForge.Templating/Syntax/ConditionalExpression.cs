using System.Text;

namespace PolicyForge.Templating.Syntax;

internal sealed class ConditionalExpression(TemplateSpan span, Expression condition, Expression then, Expression otherwise) : Expression(span)
{
    public override SyntaxForm Form => SyntaxForm.Conditional;

    public override object? Evaluate(TemplateContext context)
    {
        context.EnsureStack(Span);
        return TemplateContext.IsTrue(condition.Evaluate(context)) ? then.Evaluate(context) : otherwise.Evaluate(context);
    }

    public override void Print(StringBuilder target)
    {
        condition.Print(target);
        target.Append(" ? ");
        then.Print(target);
        target.Append(" : ");
        otherwise.Print(target);
    }
}
