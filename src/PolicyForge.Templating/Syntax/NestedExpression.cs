using System.Text;

namespace PolicyForge.Templating.Syntax;

/// <summary>An expression in brackets; a pipe around it does not reach inside.</summary>
internal sealed class NestedExpression(TemplateSpan span, Expression inner) : Expression(span)
{
    public override SyntaxForm Form => SyntaxForm.Nested;

    public Expression Inner { get; } = inner;

    public override object? Evaluate(TemplateContext context)
    {
        context.EnsureStack(Span);
        int mark = context.Pipes.Isolate();
        try
        {
            return Inner.Evaluate(context);
        }
        finally
        {
            context.Pipes.Restore(mark);
        }
    }

    public override void Print(StringBuilder target)
    {
        target.Append('(');
        Inner.Print(target);
        target.Append(')');
    }
}
