using System.Text;

namespace PolicyForge.Templating.Syntax;

/// <summary><c>from | to</c>: the left side waits until the right side calls a function, whose first argument it becomes.</summary>
internal sealed class PipeExpression(Expression from, Expression to) : Expression(from.Span.Through(to.Span))
{
    public Expression To { get; } = to;

    public override SyntaxForm Form => SyntaxForm.Pipe;

    public override object? Evaluate(TemplateContext context)
    {
        context.EnsureStack(Span);
        int pending = context.Pipes.Count;
        context.Pipes.Push(from);
        object? result = To.Evaluate(context);
        if (context.Pipes.Count > pending && result is ScriptFunction) result = context.CallIfFunction(this, result, takesPipe: true);
        if (context.Pipes.Count <= pending) return result;
        context.Pipes.Clear(pending);
        throw context.Failure(To.Span, $"Pipe expression destination `{To}` is not a valid function ");
    }

    public override void Print(StringBuilder target)
    {
        from.Print(target);
        target.Append('|');
        To.Print(target);
    }
}
