using System.Text;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Syntax;

/// <summary>What the three loops share: their scope, and how <c>break</c>, <c>continue</c> and <c>ret</c> end a round.</summary>
internal abstract class LoopStatement(TemplateSpan span, BlockStatement body) : Statement(span)
{
    protected BlockStatement Body { get; } = body;

    protected abstract object? Run(TemplateContext context);

    public sealed override object? Evaluate(TemplateContext context)
    {
        context.Scopes.EnterLoop();
        try
        {
            return Run(context);
        }
        finally
        {
            context.Scopes.ExitLoop();
            if (context.Flow != Flow.Return) context.Flow = Flow.None;
        }
    }

    /// <summary>Runs the body once; false where the loop is over.</summary>
    protected bool RunBody(TemplateContext context, ref object? result)
    {
        result = Body.Evaluate(context);
        if (context.Flow == Flow.Continue) context.Flow = Flow.None;
        return context.Flow == Flow.None;
    }
}

internal sealed class WhileStatement(TemplateSpan span, Expression condition, BlockStatement body) : LoopStatement(span, body)
{
    protected override object? Run(TemplateContext context)
    {
        object? result = null;
        for (int index = 0; ; index++)
        {
            context.CountLoop(this);
            if (!TemplateContext.IsTrue(condition.Evaluate(context))) break;
            context.Scopes.SetLoopName("while", new WhileState(index));
            if (!RunBody(context, ref result)) break;
        }

        return result;
    }

    public override void Print(StringBuilder target)
    {
        target.Append("while ");
        condition.Print(target);
        target.Append(" ... end");
    }
}
