using System.Text;
using PolicyForge.Templating.Values;

namespace PolicyForge.Templating.Syntax;

/// <summary><c>func name … end</c> and <c>name(x) = expression</c>: gives the function its name.</summary>
internal sealed class FunctionStatement(TemplateSpan span, PathExpression name, TemplateFunction function) : Statement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        name.Set(context, function);
        return null;
    }

    public override void Print(StringBuilder target)
    {
        target.Append("func ");
        name.Print(target);
        target.Append(" ... end");
    }
}

/// <summary><c>wrap function … end</c>: calls a function that may run the body with <c>$$</c>.</summary>
internal sealed class WrapStatement(TemplateSpan span, Expression target, BlockStatement body) : Statement(span)
{
    public override object? Evaluate(TemplateContext context) => target switch
    {
        CallExpression call => call.Evaluate(context, body),
        PathExpression path when path.Get(context) is ScriptFunction function =>
            context.Calls.Invoke(path, function, takesPipe: true, [], body),
        _ => throw context.Failure(target.Span, $"Expecting a direct function instead of the expression `{target}/{target.Form.Name}`"),
    };

    public override void Print(StringBuilder text)
    {
        text.Append("wrap ");
        target.Print(text);
        text.Append(" ... end");
    }
}

/// <summary><c>$$</c>: runs the block handed over by <c>wrap</c>.</summary>
internal sealed class BlockDelegateExpression(TemplateSpan span) : Expression(span)
{
    public override object? Evaluate(TemplateContext context) => context.Scopes.CurrentBlock;

    public override void Print(StringBuilder target) => target.Append("$$");
}
