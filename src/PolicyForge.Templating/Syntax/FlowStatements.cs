using System.Text;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Syntax;

/// <summary><c>break</c> or <c>continue</c>.</summary>
internal sealed class JumpStatement(TemplateSpan span, bool isBreak) : Statement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        if (!context.Scopes.InLoop)
        {
            throw context.Failure(Span, $"The <{this}> statement can only be used inside for/while loops");
        }

        context.Flow = isBreak ? Flow.Break : Flow.Continue;
        return null;
    }

    public override void Print(StringBuilder target) => target.Append(isBreak ? "break" : "continue");
}

/// <summary><c>ret value</c>: ends the function, or the page.</summary>
internal sealed class ReturnStatement(TemplateSpan span, Expression? value) : Statement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        object? result = value?.Evaluate(context);
        context.Flow = Flow.Return;
        return result is ScriptRange range ? range.ToArray(context, Span) : result;
    }

    public override void Print(StringBuilder target)
    {
        target.Append("ret ");
        value?.Print(target);
    }
}
